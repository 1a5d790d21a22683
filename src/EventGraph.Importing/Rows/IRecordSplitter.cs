namespace EventGraph.Importing.Rows;

/// <summary>Finds where a row ends. Stateless.</summary>
internal interface IRecordSplitter
{
    /// <summary>The length of the first row, its line end included; 0 where the bytes end before it does.</summary>
    /// <param name="bytes">Bytes that begin with a row.</param>
    /// <param name="isAll">Whether the file ends with them.</param>
    /// <param name="lines">How many lines the row has.</param>
    int Next(ReadOnlySpan<byte> bytes, bool isAll, out int lines);
}
