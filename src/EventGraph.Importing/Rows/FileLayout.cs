namespace EventGraph.Importing.Rows;

/// <summary>How one file is to be read.</summary>
/// <param name="Splitter">What finds its rows.</param>
/// <param name="Parser">What reads them.</param>
/// <param name="HeaderLength">How many bytes of it are the header line; 0 for none.</param>
internal sealed record FileLayout(IRecordSplitter Splitter, RowParser Parser, int HeaderLength);
