using EventGraph.Actors;
using EventGraph.Importing.Cameo;
using EventGraph.Importing.Rows;

namespace EventGraph.Importing.Gdelt;

/// <summary>GDELT's event files, which have no header.</summary>
internal sealed class GdeltFormat(GdeltLayout layout, Gazetteer gazetteer) : RowFormat
{
    private readonly GdeltParser _parser = ParserOf(layout, gazetteer);

    public override FileLayout Open(string? file, ReadOnlySpan<byte> start, ImportOptions options) => new(LineSplitter.Instance, _parser, 0);

    internal static GdeltParser ParserOf(GdeltLayout layout, Gazetteer gazetteer) =>
        new(layout, new GdeltActors(gazetteer, GdeltCodes.Default), new GdeltPlaces(GdeltCodes.Default, layout), CameoTable.Default);
}
