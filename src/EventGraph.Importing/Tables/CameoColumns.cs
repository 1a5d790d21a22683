using EventGraph.Importing.Cameo;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Tables;

/// <summary>Where a table has a code of CAMEO.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">CAMEO's name for it, which stands in where a row has lost its code; or null.</param>
/// <param name="Score">Goldstein's score, for which CAMEO's own stands in; or null.</param>
internal sealed record CameoColumns(int? Code, int? Name, int? Score)
{
    /// <summary>Reads what a row says was done, or rejects it.</summary>
    public bool TryRead(TableRow row, CameoTable cameo, out CodedEvent coded)
    {
        coded = default;
        ReadOnlySpan<byte> digits = row[Code];
        CameoCode? code = digits.IsEmpty ? cameo.Named(row.Text(Name)) : cameo.Find(digits);
        if (code is null)
        {
            return digits.IsEmpty
                ? row.Reject(RejectReasons.MissingValue, "The row has no event code, nor CAMEO's name for one.")
                : row.Reject(RejectReasons.UnknownCode, Code, "which is no code of CAMEO");
        }

        if (code.Type is not { } type)
        {
            return row.Reject(RejectReasons.DroppedCode, code.DroppedMessage);
        }

        coded = new CodedEvent(type, code.Mode, code.Contexts, code.Goldstein, code.Code);
        return TryScore(row, Score, ref coded);
    }

    /// <summary>Takes a row's own score where it has one, or rejects the row for it.</summary>
    public static bool TryScore(TableRow row, int? column, ref CodedEvent coded)
    {
        if (row.IsMissing(column))
        {
            return true;
        }

        if (!Utf8Value.TryNumber(row[column], out double score) || score is not (>= -10 and <= 10))
        {
            return row.Reject(RejectReasons.BadNumber, column, "which is no number of -10 to 10");
        }

        coded = coded with { Intensity = score };
        return true;
    }
}
