using System.Collections.Immutable;
using System.Text;
using EventGraph.Actors;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Names;

/// <summary>
/// Finds whom the names of coded data mean: "Vladimir Putin", "Media Personnel (Afghanistan)", "country:KAZ", "Bharatiya Janata". What a name means depends on
/// the name, the country beside it and the day of the row alone, so rows may come in any order. Remembers names; safe for many threads.
/// </summary>
internal sealed class NameResolver(Gazetteer gazetteer, NameTables tables)
{
    // A year of ICEWS has 23,000 names.
    private const int Remembered = 128 * 1024;

    // What is longer is a text and no name.
    private const int LongestName = 300;

    private const byte Separator = (byte)'\t';

    private readonly Utf8Cache<Resolution> _known = new(Remembered);
    private readonly Utf8Cache<string> _countries = new(1024);
    private readonly AgentResolver _agents = new(gazetteer, tables);

    /// <summary>Finds whom a name means.</summary>
    /// <param name="name">The name.</param>
    /// <param name="country">The name of the country that the data set gives; empty for none.</param>
    /// <param name="actor">Who is meant; null where nobody is named.</param>
    /// <returns>False where somebody is named, and no id can be made of the name.</returns>
    public bool TryResolve(ReadOnlySpan<byte> name, ReadOnlySpan<byte> country, out ImportedActor? actor)
    {
        if (country.IsEmpty)
        {
            return TryResolve(name, name, country, out actor);
        }

        Span<byte> key = name.Length + country.Length < 512 ? stackalloc byte[name.Length + country.Length + 1] : new byte[name.Length + country.Length + 1];
        name.CopyTo(key);
        key[name.Length] = Separator;
        country.CopyTo(key[(name.Length + 1)..]);
        return TryResolve(key, name, country, out actor);
    }

    /// <summary>The three-letter code of a country by its name or code, or null.</summary>
    public string? CountryOf(ReadOnlySpan<byte> name) =>
        (_countries.Find(name) ?? _countries.Add(name, _agents.BodyOf(Encoding.UTF8.GetString(name).Trim())?.CountryCode ?? "")) is { Length: > 0 } code ? code : null;

    private bool TryResolve(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name, ReadOnlySpan<byte> country, out ImportedActor? actor)
    {
        Resolution resolution = _known.Find(key) ?? _known.Add(key, Resolve(Encoding.UTF8.GetString(name).Trim(), Encoding.UTF8.GetString(country).Trim()));
        actor = resolution.Actor;
        return !resolution.IsFault;
    }

    private Resolution Resolve(string name, string country)
    {
        if (name.Length == 0 || tables.IsNobody(name))
        {
            return Resolution.Nobody;
        }

        if (name.Length > LongestName)
        {
            return Resolution.Fault;
        }

        string? code = country.Length == 0 ? null : _agents.BodyOf(country)?.CountryCode;
        return Known(name, code) is { } known ? new Resolution(known, false)
            : Unlisted(name, code) is { } made ? new Resolution(made, false)
            : Resolution.Fault;
    }

    private ImportedActor? Known(string name, string? country)
    {
        if (ActorId.TryParse(name, out ActorId id))
        {
            return new ActorReference(gazetteer, id, id.Local, country);
        }

        if (tables.Find(name) is { } listed)
        {
            return new ActorReference(gazetteer, listed, name, country);
        }

        ImmutableArray<AliasMatch> matches = gazetteer.NamedBy(name);
        return !matches.IsEmpty ? new NameReference(gazetteer, matches, country, Otherwise(name, country, matches))
            : _agents.Resolve(name, country) ?? Shortened(name, country);
    }

    // "Uhuru Muigai Kenyatta": somebody known by first and last name alone.
    private NameReference? Shortened(string name, string? country)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !tables.IsPerson(name))
        {
            return null;
        }

        ImmutableArray<AliasMatch> matches = [.. gazetteer.NamedBy($"{words[0]} {words[^1]}").Where(m => m.Actor.Id.Kind == ActorKind.Person)];
        return matches.Length == 1 ? new NameReference(gazetteer, matches, country, Otherwise(name, country, matches)) : null;
    }

    private ActorReference Otherwise(string name, string? country, ImmutableArray<AliasMatch> matches) =>
        Unlisted(name, country) ?? new ActorReference(gazetteer, matches[0].Actor.Id, name, null);

    private ActorReference? Unlisted(string name, string? country) => gazetteer.Unlisted(tables.IsPerson(name) ? "person" : "org", name, country);
}
