namespace EventGraph.Gateway.Articles;

/// <summary>An article to be read, as JSON. Documents the body; <see cref="ArticleBody"/> reads it, field by field.</summary>
/// <param name="Text">The text, as published. Offsets of events count its UTF-16 code units.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it. A publisher is never an actor of its own article.</param>
/// <param name="Url">Where it was found: an absolute http or https URL.</param>
/// <param name="Published">The day it was published, from 1900-01-01 to tomorrow; relative dates count from here. Default: today (UTC).</param>
internal sealed record ArticleRequest(string Text, string? Title, string? Publisher, string? Url, DateOnly? Published);
