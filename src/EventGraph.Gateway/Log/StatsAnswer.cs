namespace EventGraph.Gateway.Log;

/// <summary>How much the graph holds.</summary>
/// <param name="Events">Events that weigh in a relationship.</param>
/// <param name="Relationships">Directed relationships between actors.</param>
/// <param name="Cells">Cells of the fold: a relationship's events of one type, day, recorded day and band of confidence.</param>
/// <param name="FirstDay">The date of the earliest event; null where there is none.</param>
/// <param name="Fingerprint">The fold's fingerprint, 32 hexadecimal digits: the same for the same events, however they came.</param>
internal sealed record StatsAnswer(long Events, int Relationships, int Cells, DateOnly? FirstDay, string Fingerprint);
