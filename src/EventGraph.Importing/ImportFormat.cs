namespace EventGraph.Importing;

/// <summary>The shapes of rows that can be imported; <see cref="ImportFormats"/> has their names on the wire.</summary>
public enum ImportFormat
{
    /// <summary>GDELT 2.0's event files: 61 columns by tab, no header.</summary>
    Gdelt2,

    /// <summary>GDELT 1.0's event files: 57 columns by tab, or 58 with the source's address.</summary>
    Gdelt1,

    /// <summary>ICEWS' weekly files: 20 columns by tab, with a header.</summary>
    Icews,

    /// <summary>POLECAT's yearly files: columns by tab, found by the names in the header.</summary>
    Polecat,

    /// <summary>This project's own events, one JSON object a line: what <c>eventgraph code</c> writes.</summary>
    Ndjson,

    /// <summary>Any table with a header, by comma or tab, with RFC 4180's quotes.</summary>
    Csv,
}
