using System.Diagnostics.CodeAnalysis;

namespace EventGraph.Gateway.Parameters;

/// <summary>One word of an enumeration in the query string, in lower case.</summary>
/// <remarks>An enumeration itself would bind by the names of its members only, capitals included. A parameter of this type
/// is null where none is given, and says its default with <c>DefaultValue</c>.</remarks>
internal readonly record struct Word<T>(T Value) : IParsable<Word<T>>
    where T : struct, Enum
{
    public static Word<T> Parse(string s, IFormatProvider? provider) => new(Enum.Parse<T>(s, ignoreCase: true));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Word<T> result)
    {
        bool parsed = Enum.TryParse(s, ignoreCase: true, out T value);
        result = new Word<T>(value);
        return parsed;
    }
}
