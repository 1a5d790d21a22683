using System.Diagnostics.CodeAnalysis;

namespace EventGraph.Actors;

/// <summary>
/// The id of an actor: <c>country:KAZ</c>, <c>person:kassym-jomart-tokayev</c>, <c>org:csto</c>, <c>bloc:west</c> or
/// <c>group:RUS/media</c>. Compared by ordinal value. The default value is not an id and throws when read.
/// </summary>
[GenerateSerializer, Immutable, Alias("eventgraph.ActorId")]
public readonly struct ActorId : IEquatable<ActorId>, IComparable<ActorId>, IParsable<ActorId>
{
    /// <summary>The longest id that parses, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>What an id looks like, for error messages.</summary>
    public const string Shape = "country:XXX, person:name, org:name, bloc:name or group:XXX/name";

    [Id(0)] private readonly string? _value;

    private ActorId(string value) => _value = value;

    /// <summary>The id as text.</summary>
    public string Value => _value ?? throw new InvalidOperationException("An ActorId was read before it was set.");

    /// <summary>The kind, read off the prefix.</summary>
    public ActorKind Kind => Value[0] switch
    {
        'c' => ActorKind.Country,
        'p' => ActorKind.Person,
        'o' => ActorKind.Organisation,
        'b' => ActorKind.Bloc,
        _ => ActorKind.Group,
    };

    /// <summary>What follows the colon: <c>KAZ</c>, <c>csto</c>, <c>RUS/media</c>.</summary>
    public string Local => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The country code that the id itself carries: a country's own, a group's; null for the rest.</summary>
    public string? CountryCode => Kind switch
    {
        ActorKind.Country => Local,
        ActorKind.Group when Local.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 => Local[..slash],
        _ => null,
    };

    /// <summary>The id of a country by its three-letter code.</summary>
    /// <exception cref="FormatException"><paramref name="alpha3"/> is not three capital letters.</exception>
    public static ActorId Country(string alpha3) => Parse("country:" + alpha3);

    /// <summary>The id of a group of a country (its three-letter code), or of no country (null): <c>group:RUS/media</c>.</summary>
    /// <exception cref="FormatException">The parts do not make an id.</exception>
    public static ActorId Group(string? alpha3, string name) => Parse(alpha3 is null ? "group:" + name : $"group:{alpha3}/{name}");

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException"><paramref name="s"/> is not of the <see cref="Shape"/>.</exception>
    public static ActorId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out ActorId id) ? id : throw new FormatException($"'{s}' is not an actor id; ids look like {Shape}.");

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out ActorId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out ActorId result) => TryParse(s, null, out result);

    /// <summary>Reads an id; false when <paramref name="s"/> is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ActorId result)
    {
        result = default;
        if (s is null || s.Length > MaxLength)
        {
            return false;
        }

        int colon = s.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        ReadOnlySpan<char> local = s.AsSpan(colon + 1);
        bool valid = s.AsSpan(0, colon) switch
        {
            "country" => IsCode(local),
            "person" or "org" or "bloc" => IsSlug(local),
            "group" => local.IndexOf('/') is var slash and >= 0 ? IsCode(local[..slash]) && IsSlug(local[(slash + 1)..]) : IsSlug(local),
            _ => false,
        };
        if (valid)
        {
            result = new ActorId(s);
        }

        return valid;
    }

    /// <inheritdoc/>
    public bool Equals(ActorId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ActorId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>Ordinal order of the ids' text.</summary>
    public int CompareTo(ActorId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    /// <summary>Whether both are the same id.</summary>
    public static bool operator ==(ActorId left, ActorId right) => left.Equals(right);

    /// <summary>Whether they are different ids.</summary>
    public static bool operator !=(ActorId left, ActorId right) => !left.Equals(right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ActorId left, ActorId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ActorId left, ActorId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ActorId left, ActorId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ActorId left, ActorId right) => left.CompareTo(right) >= 0;

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
