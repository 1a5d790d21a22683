namespace EventGraph.Coding.Pairs;

/// <summary>An ordered pair of spans that somebody else recognised as actors.</summary>
/// <param name="Source">The span of the source.</param>
/// <param name="Target">The span of the target.</param>
public sealed record SpanPair(CharacterSpan Source, CharacterSpan Target)
{
    internal void Check(int length)
    {
        Source.Check(length, nameof(Source));
        Target.Check(length, nameof(Target));
    }
}
