namespace EventGraph.Actors.Loading;

/// <summary>Blocks of words: <c>office president</c> with the phrases for it, <c>nouns media</c> with the nouns of a kind of agents.</summary>
internal sealed class VocabularyBlocks(Drafts drafts, Mistakes mistakes)
{
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly List<(string Phrase, OfficeTitle Title)> _phrases = [];
    private readonly Dictionary<string, (string Phrase, GroupNoun Noun)> _nouns = new(StringComparer.Ordinal);

    public OfficeTitles OfficeTitles => new(_phrases);

    public GroupNouns GroupNouns => new(_nouns.Values);

    public bool Declare(Block block)
    {
        if (Named(block, "office ") is { } title)
        {
            _titles.Add(title);
            return true;
        }

        return Named(block, "nouns ") is not null;
    }

    public bool Fill(Block block)
    {
        if (Named(block, "office ") is { } title)
        {
            foreach (SourceLine line in block.Lines)
            {
                FillOffice(title, line);
            }

            return true;
        }

        if (Named(block, "nouns ") is { } name)
        {
            FillNouns(name, block);
            return true;
        }

        return false;
    }

    /// <summary>Whether an office is declared; a mistake where it is not.</summary>
    public bool IsOffice(SourceLine line, string title)
    {
        bool known = _titles.Contains(title);
        if (!known)
        {
            mistakes.Add(line, $"'{title}' is not an office; offices are declared by 'office {title}' with the phrases for it.");
        }

        return known;
    }

    private static string? Named(Block block, string prefix) =>
        block.Heading.Text.StartsWith(prefix, StringComparison.Ordinal) && Slug.From(block.Heading.Text[prefix.Length..]) is var slug
        && slug.Length > 0 && slug == block.Heading.Text[prefix.Length..]
            ? slug
            : null;

    private void FillOffice(string title, SourceLine line)
    {
        (string key, string value) = line.KeyAndValue;
        ActorId? body = null;
        if (key != "phrases" && !key.StartsWith("in ", StringComparison.Ordinal))
        {
            mistakes.Add(line, $"'{key}' is no key of an office; the keys are phrases, and 'in XXX' for those of one country.");
            return;
        }

        if (key != "phrases")
        {
            body = drafts.Referred(line, key[3..].TrimStart())?.Id;
            if (body is null)
            {
                return;
            }
        }

        foreach (DatedText item in DatedText.List(line, value, mistakes))
        {
            OfficeTitle meaning = new(title, body);
            if (_phrases.Exists(p => p.Title == meaning && AliasKey.Of(p.Phrase) == AliasKey.Of(item.Text)))
            {
                mistakes.Add(line, $"the office {title} has '{item.Text}' already.");
            }

            _phrases.Add((item.Text, meaning));
        }
    }

    private void FillNouns(string name, Block block)
    {
        GroupNoun? known = _nouns.Values.Select(n => n.Noun).FirstOrDefault(n => n.Name == name);
        bool actsForGovernment = known?.ActsForGovernment ?? false;
        string? label = known?.Label;
        List<(SourceLine Line, string Phrase)> phrases = [];
        foreach (SourceLine line in block.Lines)
        {
            switch (line.KeyAndValue)
            {
                case ("acts for the government", ("yes" or "no") and var answer):
                    actsForGovernment = answer == "yes";
                    break;
                case ("nouns", var list):
                    phrases.AddRange(DatedText.List(line, list, mistakes).Select(i => (line, i.Text)));
                    break;
                default:
                    mistakes.Add(line, "a block of nouns has the keys nouns, and 'acts for the government' with yes or no.");
                    break;
            }
        }

        GroupNoun noun = new(name, label ?? phrases.FirstOrDefault().Phrase ?? name, actsForGovernment);
        foreach ((SourceLine line, string phrase) in phrases)
        {
            if (!_nouns.TryAdd(AliasKey.Of(phrase), (phrase, noun)))
            {
                mistakes.Add(line, $"'{phrase}' is a noun of '{_nouns[AliasKey.Of(phrase)].Noun.Name}' already.");
            }
        }
    }
}
