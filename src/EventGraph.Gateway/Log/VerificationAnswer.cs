namespace EventGraph.Gateway.Log;

/// <summary>What a stretch of the log folds to.</summary>
/// <param name="Events">Events that weigh, less those taken back.</param>
/// <param name="Fingerprint">The fingerprint of their fold, 32 hexadecimal digits.</param>
/// <param name="Head">The log's last position.</param>
internal sealed record VerificationAnswer(long Events, string Fingerprint, long Head);
