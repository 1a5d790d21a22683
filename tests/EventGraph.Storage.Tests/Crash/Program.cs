using EventGraph.Storage.Tests;
using EventGraph.Storage.Tests.Crash;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The test program is also the process that one of its tests kills.
return args switch
{
    [AppendingProcess.Command, string folder] => await AppendingProcess.RunAsync(folder),
    _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
        await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
