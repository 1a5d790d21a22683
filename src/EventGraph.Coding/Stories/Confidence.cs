using System.Globalization;
using System.Text;
using EventGraph.Coding.Frames;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// How sure the coder is of an event: a product of what tells it (a verb, a noun, a claim), how surely each actor was linked and
/// resolved, and a step down for every word that governs it and for a quotation; and how often such events are right.
/// </summary>
/// <param name="Teller">What tells it: verb, noun or claim.</param>
/// <param name="OfTeller">How sure that is.</param>
/// <param name="Source">How surely the source was linked and resolved; 1 where there is none.</param>
/// <param name="Target">The same for the target.</param>
/// <param name="Steps">How many words govern it, a quotation counted as one.</param>
internal readonly record struct Confidence(string Teller, double OfTeller, double Source, double Target, int Steps)
{
    private const double OfVerb = 0.9;
    private const double OfNoun = 0.75;
    private const double OfClaim = 0.7;
    private const double PerStep = 0.95;

    /// <summary>How often events of such a product, to two digits, are right.</summary>
    public double Value => Calibration.Default.Of(Math.Round(OfTeller * Source * Target * Math.Pow(PerStep, Steps), 2));

    public static Confidence Of(Frame frame, Role? source, Role? target, SentenceContext context)
    {
        (string teller, double sure) = Ontology.Of(frame.Reading.Type).IsClaim ? ("claim", OfClaim) : frame.IsVerbal ? ("verb", OfVerb) : ("noun", OfNoun);
        return new Confidence(teller, sure, source?.Quality ?? 1, target?.Quality ?? 1, frame.Operators.Length + (context.IsQuoted(frame.Trigger) ? 1 : 0));
    }

    /// <summary>Writes the factors that are not 1, and what they come to: <c>verb 0.9, source 0.85: right in 0.69</c>.</summary>
    public void Write(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Teller} {OfTeller}");
        if (Source < 1)
        {
            text.Append(CultureInfo.InvariantCulture, $", source {Source:0.##}");
        }

        if (Target < 1)
        {
            text.Append(CultureInfo.InvariantCulture, $", target {Target:0.##}");
        }

        if (Steps > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Steps} × {PerStep} for what governs or quotes it");
        }

        text.Append(CultureInfo.InvariantCulture, $": right in {Value:0.##}");
    }
}
