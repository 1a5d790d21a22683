using System.Collections.Frozen;
using System.Globalization;
using EventGraph.Plover;

namespace EventGraph.Coding.Lexicon;

/// <summary>The intensity of a reading: its mode's, where the mode has one of its own, otherwise its type's.</summary>
internal sealed class Intensities
{
    private static readonly Lazy<Intensities> Shared = new(() => new Intensities(LexiconFile.Shipped("Lexicon", "intensities.txt")));

    private readonly FrozenDictionary<(EventType Type, string Mode), double> _byMode;

    internal Intensities(LexiconFile file) => _byMode = file.Rows.Select(Read).ToFrozenDictionary(r => r.Key, r => r.Value);

    public static Intensities Default => Shared.Value;

    public double Of(Reading reading) => reading.Mode is { } mode && _byMode.TryGetValue((reading.Type, mode), out double own)
        ? own
        : Ontology.Of(reading.Type).Intensity;

    private static ((EventType Type, string Mode) Key, double Value) Read(LexiconRow row)
    {
        string[] sides = row.Text.Split('=', StringSplitOptions.TrimEntries);
        if (sides.Length != 2 || !double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || value is < -10 or > 10)
        {
            throw row.Mistake("a row is 'TYPE mode = intensity', from -10 to 10");
        }

        Reading reading = Reading.Parse(sides[0], row);
        return reading.Mode is { } mode ? ((reading.Type, mode), value) : throw row.Mistake("the mode is missing");
    }
}
