using System.Collections.Immutable;
using EventGraph.Articles;

namespace EventGraph.Coding.Explanations;

/// <summary>How an article came to its events: everything that its readers decided, sentence by sentence.</summary>
/// <param name="Coded">What <see cref="ArticleCoder.Code"/> answers for it.</param>
/// <param name="Sentences">Its sentences, in order; none where the article is not read at all.</param>
public sealed record ArticleExplanation(CodedArticle Coded, ImmutableArray<SentenceExplanation> Sentences);
