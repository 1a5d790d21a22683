namespace EventGraph.Importing;

/// <summary>A row that gave no event.</summary>
/// <param name="Line">Its first line in its file, from 1.</param>
/// <param name="Reason">The reason's code, one of <see cref="RejectReasons"/>.</param>
/// <param name="Message">One sentence that names the column, its value and what is allowed.</param>
/// <param name="Raw">The row as it stands there, cut to <see cref="ImportOptions.MaxRawLength"/>.</param>
public sealed record RejectedRow(int Line, string Reason, string Message, string Raw);
