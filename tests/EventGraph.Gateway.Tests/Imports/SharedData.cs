using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace EventGraph.Gateway.Tests.Imports;

/// <summary>The real files beside the checkout.</summary>
internal static class SharedData
{
    public static async Task<string[]> GdeltLinesAsync(string name)
    {
        string path = Find($"gdelt/{name}");
        return await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
    }

    public static Stream Icews() => File.OpenRead(Find("icews/icews18-events.tsv.gz"));

    public static HttpContent Body(IEnumerable<string> lines) => new ByteArrayContent(Bytes(lines));

    public static byte[] Bytes(IEnumerable<string> lines) => System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Find(string path, [CallerFilePath] string here = "")
    {
        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared/data", path));
        Assert.SkipUnless(File.Exists(full), $"{path} of the shared data is not beside this checkout.");
        return full;
    }
}
