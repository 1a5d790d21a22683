namespace EventGraph.Importing;

/// <summary>The names of formats on the wire and the command line.</summary>
public static class ImportFormats
{
    /// <summary>All names, for messages and documentation: <c>gdelt2, gdelt1, …</c>.</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetValues<ImportFormat>().Select(NameOf));

    /// <summary>A format's name: <c>gdelt2</c>.</summary>
    public static string NameOf(ImportFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>Finds a format by its name, whatever its case.</summary>
    public static bool TryParse(string? name, out ImportFormat format)
    {
        foreach (ImportFormat each in Enum.GetValues<ImportFormat>())
        {
            if (string.Equals(NameOf(each), name, StringComparison.OrdinalIgnoreCase))
            {
                format = each;
                return true;
            }
        }

        format = default;
        return false;
    }
}
