using FsCheck;

namespace EventGraph.Storage.Tests;

/// <summary>Runs properties.</summary>
internal static class PropertyChecking
{
    /// <summary>Checks a property so many times, off the test's own synchronisation context, which the property's tasks need free.</summary>
    public static Task CheckAsync(this Property property, int times) =>
        Task.Run(() => property.Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true)));
}
