using EventGraph.ServiceDefaults;
using EventGraph.Silo.Hosting;
using EventGraph.Storage;
using Microsoft.Extensions.Options;

if (CommandLine.AsksForHelp(args))
{
    Console.WriteLine(SiloHost.Help);
    return 0;
}

try
{
    await using WebApplication app = SiloHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (failure is StartException or OptionsValidationException or StoreUnavailableException or IOException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
