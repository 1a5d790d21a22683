using EventGraph.Events;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Cameo;

namespace EventGraph.Importing.Gdelt;

/// <summary>What a row of GDELT says, before it is an event.</summary>
internal readonly ref struct GdeltRow(
    ReadOnlySpan<byte> id, DateOnly date, CameoCode code, ImportedActor? source, ImportedActor? target, double intensity, int mentions, double? tone, Place? place, ReadOnlySpan<byte> url)
{
    public ReadOnlySpan<byte> Id { get; } = id;

    public DateOnly Date { get; } = date;

    public CameoCode Code { get; } = code;

    public ImportedActor? Source { get; } = source;

    public ImportedActor? Target { get; } = target;

    public double Intensity { get; } = intensity;

    public int Mentions { get; } = mentions;

    public double? Tone { get; } = tone;

    public Place? Place { get; } = place;

    public ReadOnlySpan<byte> Url { get; } = url;
}
