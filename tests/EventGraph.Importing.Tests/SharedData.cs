namespace EventGraph.Importing.Tests;

/// <summary>The real files, which are not part of the project: where they are absent a test is skipped, except in CI.</summary>
internal static class SharedData
{
    public const string Gdelt2018 = "gdelt/20180326044500.export.CSV";
    public const string Gdelt2019 = "gdelt/20190121220000.export.CSV";
    public const string IcewsSample = "icews/events.2018.sample.tab";
    public const string Icews18 = "icews/icews18-events.tsv.gz";

    public static string Path(string file)
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            string path = System.IO.Path.Combine(directory.FullName, "shared/data", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{file} is not here.");
        throw new FileNotFoundException($"CI has no {file}.");
    }
}
