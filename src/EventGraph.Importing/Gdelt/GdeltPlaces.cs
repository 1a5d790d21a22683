using System.Text;
using EventGraph.Events;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Gdelt;

/// <summary>Reads GDELT's columns of the place of an event, and remembers what they mean. Safe for many threads.</summary>
internal sealed class GdeltPlaces(GdeltCodes codes, GdeltLayout layout)
{
    private const int Remembered = 16 * 1024;

    private readonly Utf8Cache<Place> _known = new(Remembered);

    /// <summary>The place, or null where the row has none.</summary>
    /// <returns>False where latitude or longitude are no numbers of their ranges.</returns>
    public bool TryRead(Fields fields, out Place? place)
    {
        ReadOnlySpan<byte> columns = fields.Between(layout.PlaceName, layout.Latitude + 1);
        place = _known.Find(columns);
        if (place is not null || !columns.ContainsAnyExcept((byte)'\t'))
        {
            return true;
        }

        bool valid = TryDegrees(fields[layout.Latitude], 90, out double? latitude) & TryDegrees(fields[layout.Latitude + 1], 180, out double? longitude);
        if (valid)
        {
            string name = Encoding.UTF8.GetString(fields[layout.PlaceName]);
            string? country = codes.Places.GetValueOrDefault(Encoding.UTF8.GetString(fields[layout.PlaceCountry]));
            place = _known.Add(columns, new Place(name.Length > 0 ? name : null, country, latitude, longitude));
        }

        return valid;
    }

    private static bool TryDegrees(ReadOnlySpan<byte> field, double limit, out double? degrees)
    {
        bool valid = Utf8Value.TryNumber(field, out double number) && Math.Abs(number) <= limit;
        degrees = valid ? number : null;
        return valid || field.IsEmpty;
    }
}
