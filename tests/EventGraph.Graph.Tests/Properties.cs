using FsCheck;

namespace EventGraph.Graph;

/// <summary>How properties are checked: the same cases on every run.</summary>
internal static class Properties
{
    public static Config Times(int cases) => Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20221018, 37);
}
