using EventGraph.Gateway.Hosting;
using EventGraph.ServiceDefaults;

if (CommandLine.AsksForHelp(args))
{
    Console.WriteLine(GatewayHost.Help);
    return 0;
}

try
{
    await using WebApplication app = GatewayHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (GatewayHost.IsBadStart(failure))
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
