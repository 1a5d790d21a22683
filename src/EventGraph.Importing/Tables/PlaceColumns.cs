using System.Collections.Immutable;
using EventGraph.Events;
using EventGraph.Importing.Names;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Tables;

/// <summary>Where a table says where an event happened.</summary>
/// <param name="Names">The names, from the smallest to the country's.</param>
/// <param name="Country">The country.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record PlaceColumns(ImmutableArray<int?> Names, int? Country, int? Latitude, int? Longitude)
{
    /// <summary>Reads a row's place, null where it has none, or rejects the row.</summary>
    public bool TryRead(TableRow row, NameResolver names, out Place? place)
    {
        place = null;
        if (!TryDegrees(row, Latitude, 90, out double? latitude) || !TryDegrees(row, Longitude, 180, out double? longitude))
        {
            return false;
        }

        List<string> parts = [];
        foreach (int? column in Names)
        {
            if (!row.IsMissing(column) && row.Text(column) is var part && (parts.Count == 0 || parts[^1] != part))
            {
                parts.Add(part);
            }
        }

        string? country = row.IsMissing(Country) ? null : names.CountryOf(row[Country]);
        place = parts.Count > 0 || country is not null || latitude is not null
            ? new Place(parts.Count > 0 ? string.Join(", ", parts) : null, country, latitude, longitude)
            : null;
        return true;
    }

    private static bool TryDegrees(TableRow row, int? column, double limit, out double? degrees)
    {
        degrees = null;
        if (row.IsMissing(column))
        {
            return true;
        }

        if (!Utf8Value.TryNumber(row[column], out double number) || Math.Abs(number) > limit)
        {
            return row.Reject(RejectReasons.BadNumber, column, $"which is no number of degrees from -{limit} to {limit}");
        }

        degrees = number;
        return true;
    }
}
