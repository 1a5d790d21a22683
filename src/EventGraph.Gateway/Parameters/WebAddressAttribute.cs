using EventGraph.Gateway.Articles;

namespace EventGraph.Gateway.Parameters;

/// <summary>An absolute http or https URL.</summary>
internal sealed class WebAddressAttribute : TextRuleAttribute
{
    public override int MaxLength => ArticleFields.MaxUrl;

    public override string Allowed => Rule;

    public const string Rule = "an absolute http or https URL";

    public override bool Accepts(string value) => IsWebAddress(value);

    public static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
