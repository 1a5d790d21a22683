namespace EventGraph.Actors.Loading;

/// <summary>
/// Blocks that list who held an office, in order: <c>president of TJK</c>, then a line a holder,
/// <c>1994-11-16.. Emomali Rahmon | surnames | other names</c>. Several bodies with one holder stand in one heading,
/// <c>king of GBR, CAN</c>; whom the holder acts for is the first.
/// </summary>
internal sealed class HolderBlocks(Drafts drafts, VocabularyBlocks vocabulary, Mistakes mistakes)
{
    private const string Of = " of ";

    private readonly List<Term> _terms = [];

    public static bool IsHeading(string heading) => Read(heading) is not null;

    public void Fill(Block block)
    {
        if (Read(block.Heading.Text) is not var (title, references) || !vocabulary.IsOffice(block.Heading, title))
        {
            return;
        }

        ActorDraft[] bodies = [.. references.Select(r => drafts.Referred(block.Heading, r)).OfType<ActorDraft>()];
        foreach (SourceLine line in block.Lines)
        {
            string[] fields = line.Text.Split('|', StringSplitOptions.TrimEntries);
            string[] term = fields[0].Split(' ', 2, StringSplitOptions.TrimEntries);
            if (fields.Length > 3 || term.Length != 2 || PeriodText.Parse(term[0]) is not { From: not null } period || Slug.From(term[1]).Length == 0)
            {
                mistakes.Add(line, $"a holder is 'period name | surnames | other names', the period with its first day, like {PeriodText.Shape}, and ending after it begins.");
                continue;
            }

            ActorDraft holder = drafts.Person(ActorId.Parse("person:" + Slug.From(term[1])), term[1], line);
            AddNames(holder, line, AliasKind.Surname, fields.ElementAtOrDefault(1));
            AddNames(holder, line, AliasKind.Name, fields.ElementAtOrDefault(2));
            _terms.AddRange(bodies.Select(b => new Term(title, b.Id, period, holder, line)));
        }
    }

    /// <summary>
    /// Closes every open term at the day on which the next holder took over, and gives the holders their offices, in the order of
    /// the files.
    /// </summary>
    public void Finish()
    {
        foreach (IGrouping<string, Term> succession in _terms.GroupBy(t => t.Title + Of + t.Body, StringComparer.Ordinal))
        {
            Term[] terms = [.. succession.OrderBy(t => t.Period.From!.Value.DayNumber)];
            for (int i = 0; i + 1 < terms.Length; i++)
            {
                Term term = terms[i], next = terms[i + 1];
                Period period = term.Period with { Until = term.Period.Until ?? next.Period.From };
                if (period.From == next.Period.From)
                {
                    mistakes.Add(next.Line, $"{next.Holder.Name} takes an office on the day on which {term.Holder.Name} ({term.Line}) does.");
                }
                else if (period.Until > next.Period.From)
                {
                    mistakes.Add(next.Line, $"{next.Holder.Name} takes an office that {term.Holder.Name} ({term.Line}) holds until {term.Period.Until:yyyy-MM-dd}.");
                }

                term.Office = term.Office with { Period = period };
            }
        }

        foreach (Term term in _terms)
        {
            term.Holder.Offices.Add(term.Office);
        }
    }

    // "king of GBR, CAN": the office, and the bodies that it is held of.
    private static (string Title, string[] Bodies)? Read(string heading) =>
        heading.Split(Of, 2) is [{ Length: > 0 } title, var list] && title.All(c => char.IsAsciiLetterLower(c) || c == '-')
        && list.Split(", ") is var bodies && bodies.All(b => b.Length > 0 && !b.AsSpan().ContainsAny(' ', ','))
            ? (title, bodies)
            : null;

    private void AddNames(ActorDraft holder, SourceLine line, AliasKind kind, string? list)
    {
        if (string.IsNullOrEmpty(list))
        {
            return;
        }

        foreach (DatedText item in DatedText.List(line, list, mistakes))
        {
            if (!holder.TryAdd(new ActorAlias(item.Text, kind, item.Period)))
            {
                mistakes.Add(line, $"{holder.Id} has '{item.Text}' already.");
            }
        }
    }
}
