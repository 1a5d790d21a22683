using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Parameters;

/// <summary>One query parameter of an endpoint: its name, what it is for, and what values it takes.</summary>
internal sealed class QueryParameter
{
    /// <summary>The longest value of a text parameter that has no limit of its own, in characters.</summary>
    public const int DefaultMaxLength = 200;

    private readonly TextRuleAttribute? _rule;

    public QueryParameter(ParameterInfo parameter)
    {
        _rule = parameter.GetCustomAttribute<TextRuleAttribute>();
        Type = Plain(parameter.ParameterType);
        Range = parameter.GetCustomAttribute<BetweenAttribute>();
        MaxLength = _rule?.MaxLength ?? DefaultMaxLength;
        Name = parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!;
        Description = Attribute<DescriptionAttribute>(parameter)?.Description;
        Required = !parameter.HasDefaultValue;
        Default = Attribute<DefaultValueAttribute>(parameter)?.Value ?? (parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    public string Name { get; }

    public string? Description { get; }

    /// <summary>A value to try, or null.</summary>
    public string? Example => _rule?.Example;

    /// <summary>What it is read as: text, a number, a day, or one of an enumeration's words.</summary>
    public Type Type { get; }

    public bool Required { get; }

    public object? Default { get; }

    public BetweenAttribute? Range { get; }

    /// <summary>The longest text, in characters.</summary>
    public int MaxLength { get; }

    /// <summary>The words of an enumeration; empty for other types.</summary>
    public IEnumerable<string> Words => Type.IsEnum ? Enum.GetNames(Type).Select(name => name.ToLowerInvariant()) : [];

    /// <summary>Whether a parameter of this type is read from the query string.</summary>
    public static bool Binds(Type type) => Plain(type) is var plain
        && (plain.IsEnum || plain == typeof(string) || plain == typeof(int) || plain == typeof(long) || plain == typeof(double) || plain == typeof(DateOnly));

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public string? Check(string value, DateOnly today) => Accepts(value, today) ? null : $"{Name} must be {Allowed()}.";

    // What describes a record's parameter is put on its property.
    private static T? Attribute<T>(ParameterInfo parameter)
        where T : Attribute =>
        parameter.GetCustomAttribute<T>() ?? parameter.Member.DeclaringType?.GetProperty(parameter.Name!)?.GetCustomAttribute<T>();

    private static Type Plain(Type type)
    {
        Type required = Nullable.GetUnderlyingType(type) ?? type;
        return required.IsGenericType && required.GetGenericTypeDefinition() == typeof(Word<>) ? required.GetGenericArguments()[0] : required;
    }

    private bool Accepts(string value, DateOnly today)
    {
        if (Type == typeof(string))
        {
            return value.Length <= MaxLength && !string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl) && (_rule?.Accepts(value) ?? true);
        }

        if (Type == typeof(DateOnly))
        {
            return Days.TryParse(value, today, out _);
        }

        if (Type.IsEnum)
        {
            return Words.Contains(value, StringComparer.Ordinal);
        }

        return Type == typeof(double)
            ? double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && (Range?.Accepts(number) ?? true)
            : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && (Range?.Accepts(whole) ?? true);
    }

    private string Allowed()
    {
        if (Type == typeof(string))
        {
            return _rule?.Allowed ?? $"text of 1 to {MaxLength} characters without control characters";
        }

        if (Type == typeof(DateOnly))
        {
            return Days.Allowed;
        }

        if (Type.IsEnum)
        {
            return "one of " + string.Join(", ", Words);
        }

        return $"{(Type == typeof(double) ? "a number" : "a whole number")} {Range}".TrimEnd();
    }
}
