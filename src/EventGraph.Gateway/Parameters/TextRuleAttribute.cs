namespace EventGraph.Gateway.Parameters;

/// <summary>A rule that the text of a query parameter follows.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal abstract class TextRuleAttribute : Attribute
{
    /// <summary>A value to try, for the documentation.</summary>
    public string? Example { get; init; }

    /// <summary>The longest text, in characters.</summary>
    public virtual int MaxLength => QueryParameter.DefaultMaxLength;

    /// <summary>What is allowed, to follow "must be".</summary>
    public abstract string Allowed { get; }

    /// <summary>Whether a text that is neither empty nor too long is.</summary>
    public virtual bool Accepts(string value) => true;
}
