using System.Globalization;
using System.Reflection;

namespace EventGraph.Storage;

/// <summary>A step of a schema: an embedded script, named by its number.</summary>
/// <param name="Version">The version of the schema after it, from 1.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record SchemaScript(int Version, string Sql)
{
    /// <summary>The scripts of a database in their order: resources <c>{folder}.{number}-{name}.sql</c> of this assembly.</summary>
    /// <exception cref="InvalidOperationException">The numbers have a gap.</exception>
    public static IReadOnlyList<SchemaScript> Load(string folder)
    {
        Assembly assembly = typeof(SchemaScript).Assembly;
        string prefix = $"EventGraph.Storage.{folder}.Schema.";
        List<SchemaScript> scripts =
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.StartsWith(prefix, StringComparison.Ordinal)
               let version = int.Parse(name[prefix.Length..name.IndexOf('-', prefix.Length)], CultureInfo.InvariantCulture)
               orderby version
               select new SchemaScript(version, Read(assembly, name)),
        ];
        return scripts.Count > 0 && scripts[^1].Version == scripts.Count
            ? scripts
            : throw new InvalidOperationException($"The scripts of {folder} are not numbered 1, 2, 3, ….");
    }

    private static string Read(Assembly assembly, string name)
    {
        using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
