using System.Net;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Seeds;

namespace EventGraph.Gateway.Hosting;

/// <summary>How the gateway is set up. Section <c>EventGraph</c>; <c>--data</c>, <c>--postgres</c>, <c>--seeds</c> and <c>--cluster</c> are short for its members.</summary>
internal sealed class GatewayOptions
{
    public const string Section = "EventGraph";

    /// <summary>What stands for "no seeds" and for "no cluster".</summary>
    public const string None = "none";

    /// <summary>The folder that the gateway's own silo keeps its data in, created where there is none. Default: <c>data</c> in the current folder.</summary>
    public string Data { get; set; } = "data";

    /// <summary>
    /// The PostgreSQL database that the gateway's own silo keeps its data in instead, as a connection string of Npgsql's. Default: none. A gateway that
    /// joins a cluster must not know it.
    /// </summary>
    public string? Postgres { get; set; }

    /// <summary>
    /// The folder of article files that are read once, or <c>none</c>. Default: the <c>seeds</c> beside the program, and none for a gateway
    /// that joins a cluster.
    /// </summary>
    public string? Seeds { get; set; }

    /// <summary>The cluster to join instead of hosting a silo.</summary>
    public JoinOptions Cluster { get; set; } = new();

    /// <summary>The folder to read seeds from; null for none.</summary>
    public string? SeedFolder => Seeds switch
    {
        null => Cluster.Gateway is null ? Path.Combine(AppContext.BaseDirectory, "seeds") : null,
        None => null,
        _ => Path.GetFullPath(Seeds),
    };

    /// <summary>What is wrong with the options, as one sentence; null when nothing is.</summary>
    public string? Complaint()
    {
        if (string.IsNullOrWhiteSpace(Data))
        {
            return "--data: the data folder must have a name.";
        }

        if (File.Exists(Data))
        {
            return $"--data: '{Data}' is a file, not a folder.";
        }

        if (Postgres is not null && (string.IsNullOrWhiteSpace(Postgres) || Cluster.Gateway is not null))
        {
            return Cluster.Gateway is null ? "--postgres: the connection string is empty." : "--postgres: a gateway that joins a cluster has no store; its silos have.";
        }

        if (SeedFolder is { } folder && SeedComplaint(folder) is { } complaint)
        {
            return $"--seeds: {complaint}";
        }

        return Cluster.Gateway is { } gateway && !(IPEndPoint.TryParse(gateway, out IPEndPoint? endpoint) && endpoint.Port > 0)
            ? $"--cluster: '{gateway}' is not the address of a silo's gateway; it looks like 127.0.0.1:30000."
            : null;
    }

    private static string? SeedComplaint(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return $"there is no folder '{folder}'; give a folder of text files, or '{None}'.";
        }

        try
        {
            _ = ArticleFolder.Read(folder, Days.First).Count();
            return null;
        }
        catch (FormatException mistake)
        {
            return mistake.Message;
        }
    }
}
