using EventGraph.Importing.Actors;
using EventGraph.Importing.Names;

namespace EventGraph.Importing.Tables;

/// <summary>Where a table names its two actors.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="SourceCountry">The source's country, or null where the table lacks it.</param>
/// <param name="Target">To whom.</param>
/// <param name="TargetCountry">The target's country, or null where the table lacks it.</param>
internal sealed record ActorColumns(int Source, int? SourceCountry, int Target, int? TargetCountry)
{
    /// <summary>Reads who did it to whom, either of them null where the row names nobody, or rejects the row.</summary>
    public bool TryRead(TableRow row, NameResolver names, out ImportedActor? source, out ImportedActor? target)
    {
        target = null;
        return TryRead(row, Source, SourceCountry, names, out source) && TryRead(row, Target, TargetCountry, names, out target)
            && (source is not null || target is not null || row.Reject(RejectReasons.NoActor, "The row names neither a source nor a target."));
    }

    private static bool TryRead(TableRow row, int name, int? country, NameResolver names, out ImportedActor? actor) =>
        names.TryResolve(row[name], row.IsMissing(country) ? default : row[country], out actor)
        || row.Reject(RejectReasons.BadActor, name, "of which no id can be made");
}
