using System.Text.Encodings.Web;
using EventGraph.Events;

namespace EventGraph.Gateway.Responses;

/// <summary>How answers are written.</summary>
internal static class AnswerExtensions
{
    /// <summary>The JSON of answers is the JSON of events: snake_case, strict numbers, readable quotes and accents.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services.ConfigureHttpJsonOptions(json =>
    {
        json.SerializerOptions.TypeInfoResolverChain.Clear();
        json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        EventJson.Configure(json.SerializerOptions);
    });
}
