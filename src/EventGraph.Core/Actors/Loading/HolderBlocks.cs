using System.Text.RegularExpressions;

namespace EventGraph.Actors.Loading;

/// <summary>
/// Blocks that list who held an office, in order: <c>president of TJK</c>, then a line a holder,
/// <c>1994-11-16.. Emomali Rahmon | surnames | other names</c>. Several bodies with one holder stand in one heading,
/// <c>king of GBR, CAN</c>; whom the holder acts for is the first.
/// </summary>
internal sealed partial class HolderBlocks(Drafts drafts, VocabularyBlocks vocabulary, Mistakes mistakes)
{
    private readonly List<(string Title, ActorId Body, Period Period, ActorDraft Holder, SourceLine Line)> _terms = [];

    public static bool IsHeading(string heading) => Heading().IsMatch(heading);

    public void Fill(Block block)
    {
        Match heading = Heading().Match(block.Heading.Text);
        if (!heading.Success)
        {
            return;
        }

        string title = heading.Groups["title"].Value;
        if (!vocabulary.IsOffice(block.Heading, title))
        {
            return;
        }

        ActorDraft[] bodies = [.. heading.Groups["body"].Captures.Select(c => drafts.Referred(block.Heading, c.Value)).OfType<ActorDraft>()];

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
            _terms.AddRange(bodies.Select(b => (title, b.Id, period, holder, line)));
        }
    }

    /// <summary>
    /// Closes every open term at the day on which the next holder took over, and gives the holders their offices, in the order of
    /// the files.
    /// </summary>
    public void Finish()
    {
        Office[] offices = new Office[_terms.Count];
        foreach (var succession in _terms.Select((term, number) => (Term: term, Number: number)).GroupBy(t => (t.Term.Title, t.Term.Body)))
        {
            var terms = succession.OrderBy(t => t.Term.Period.From).ToArray();
            for (int i = 0; i < terms.Length; i++)
            {
                var (term, number) = terms[i];
                Period period = term.Period;
                if (i + 1 < terms.Length)
                {
                    var next = terms[i + 1].Term;
                    period = period with { Until = period.Until ?? next.Period.From };
                    if (period.From == next.Period.From)
                    {
                        mistakes.Add(next.Line, $"{next.Holder.Name} takes an office on the day on which {term.Holder.Name} ({term.Line}) does.");
                    }
                    else if (period.Until > next.Period.From)
                    {
                        mistakes.Add(next.Line, $"{next.Holder.Name} takes an office that {term.Holder.Name} ({term.Line}) holds until {term.Period.Until:yyyy-MM-dd}.");
                    }
                }

                offices[number] = new Office(term.Title, term.Body, period);
            }
        }

        foreach ((Office office, var term) in offices.Zip(_terms))
        {
            term.Holder.Offices.Add(office);
        }
    }

    [GeneratedRegex("^(?<title>[a-z-]+) of (?<body>[^ ,]+)(, (?<body>[^ ,]+))*$")]
    private static partial Regex Heading();

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
