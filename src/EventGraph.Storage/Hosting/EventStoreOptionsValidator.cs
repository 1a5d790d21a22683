using Microsoft.Extensions.Options;

namespace EventGraph.Storage.Hosting;

/// <summary>Stops the start when a setting cannot work.</summary>
/// <param name="store">The kind of store, as the message names it.</param>
internal sealed class EventStoreOptionsValidator<TOptions>(string store) : IValidateOptions<TOptions>
    where TOptions : EventStoreOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options) => options.Fault() is { } fault
        ? ValidateOptionsResult.Fail($"The {store} store's {fault}.")
        : ValidateOptionsResult.Success;
}
