using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EventGraph.Actors;
using EventGraph.Importing.Codes;
using EventGraph.Plover;

namespace EventGraph.Importing.Cameo;

/// <summary>CAMEO's event codes by PLOVER's types (<c>cameo.txt</c>). Immutable; safe to share between threads.</summary>
internal sealed class CameoTable
{
    private const int MostDigits = 4;
    private const string Dropped = "DROPPED";

    private static readonly Lazy<CameoTable> Shared = new(() => new CameoTable(CodeFile.Shipped("Cameo", "cameo.txt")));

    // By the code's digits as a number of base 11, where no digit is 0: 01, 010 and 0100 are three codes.
    private readonly CameoCode?[] _byDigits = new CameoCode?[11 * 11 * 11 * 11];
    private readonly FrozenDictionary<string, CameoCode> _byName;

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public CameoTable(IEnumerable<CodeRow> rows)
    {
        Dictionary<string, CameoCode> byName = new(StringComparer.Ordinal);
        foreach (CodeRow row in rows)
        {
            CameoCode code = Parse(row);
            if (Place(Encoding.ASCII.GetBytes(code.Code)) is not { } place)
            {
                throw row.Mistake($"'{code.Code}' is no code of two to four digits");
            }

            if (_byDigits[place] is not null)
            {
                throw row.Mistake($"'{code.Code}' has a row already");
            }

            // A category and its first code may share a name; the code is the narrower, and stands after it.
            _byDigits[place] = code;
            byName[AliasKey.Of(code.Name)] = code;
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static CameoTable Default => Shared.Value;

    /// <summary>All codes.</summary>
    public IEnumerable<CameoCode> All => _byDigits.OfType<CameoCode>();

    /// <summary>The code that digits write, or null where there is none.</summary>
    public CameoCode? Find(ReadOnlySpan<byte> digits) => Place(digits) is { } place ? _byDigits[place] : null;

    /// <summary>The code of CAMEO's name for it, whatever its case, hyphens and quotes; null where there is none.</summary>
    public CameoCode? Named(string name) => _byName.GetValueOrDefault(AliasKey.Of(name));

    private static int? Place(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 2 or > MostDigits)
        {
            return null;
        }

        int place = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            place = (place * 11) + (digit - '0') + 1;
        }

        return place;
    }

    private static CameoCode Parse(CodeRow row)
    {
        if (row.Cells is not [var code, var type, var mode, var contexts, var goldstein, { Length: > 0 } name]
            || !double.TryParse(goldstein, NumberStyles.Float, CultureInfo.InvariantCulture, out double score)
            || !(score is >= -10 and <= 10))
        {
            throw row.Mistake("a row is 'code | TYPE or DROPPED | mode | contexts | Goldstein | name'");
        }

        if (type == Dropped)
        {
            return new CameoCode(code, name, score, null, null, []);
        }

        if (!Ontology.TryParse(type, out EventType parsed))
        {
            throw row.Mistake($"'{type}' is none of {Ontology.TypeNames}");
        }

        if (mode.Length > 0 && !Ontology.Of(parsed).Modes.ContainsKey(mode))
        {
            throw row.Mistake($"'{mode}' is no mode of {type}");
        }

        ImmutableArray<string> about = [.. contexts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return about.FirstOrDefault(c => !Ontology.Contexts.Contains(c)) is { } unknown
            ? throw row.Mistake($"'{unknown}' is no context")
            : new CameoCode(code, name, score, parsed, mode.Length > 0 ? string.Intern(mode) : null, about);
    }
}
