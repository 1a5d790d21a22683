using System.Globalization;

namespace EventGraph.Gateway.Parameters;

/// <summary>Text up to a length of its own.</summary>
internal sealed class TextAttribute(int maxLength) : TextRuleAttribute
{
    public override int MaxLength => maxLength;

    public override string Allowed => string.Create(CultureInfo.InvariantCulture, $"text of 1 to {maxLength} characters without control characters");
}
