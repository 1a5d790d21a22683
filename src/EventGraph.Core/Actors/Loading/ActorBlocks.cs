using System.Collections.Immutable;

namespace EventGraph.Actors.Loading;

/// <summary>Blocks that begin with an actor's id: names, capitals, members.</summary>
internal sealed class ActorBlocks(Drafts drafts, VocabularyBlocks vocabulary, Mistakes mistakes)
{
    private static readonly Dictionary<string, AliasKind> Kinds = new(StringComparer.Ordinal)
    {
        ["names"] = AliasKind.Name,
        ["acronyms"] = AliasKind.Acronym,
        ["capital"] = AliasKind.Capital,
        ["seats"] = AliasKind.Seat,
        ["demonyms"] = AliasKind.Demonym,
        ["adjectives"] = AliasKind.Adjective,
        ["surnames"] = AliasKind.Surname,
        ["cities"] = AliasKind.Place,
        ["regions"] = AliasKind.Place,
        ["regional adjectives"] = AliasKind.PlaceAdjective,
    };

    private static readonly string[] CountryKeys = ["names", "acronyms", "capital", "seats", "demonyms", "adjectives", "cities", "regions", "regional adjectives", "led by"];
    private static readonly string[] PersonKeys = ["names", "acronyms", "surnames", "country"];
    private static readonly string[] BlocKeys = ["names", "acronyms", "seats", "demonyms", "adjectives", "led by", "members"];
    private static readonly string[] OrganisationKeys = ["names", "acronyms", "seats", "demonyms", "adjectives", "led by", "country"];

    /// <summary>Whether the block is one of an actor; it declares the actor where its heading names it.</summary>
    public bool Declare(Block block)
    {
        if (!IsHeading(block, out ActorId id, out string name))
        {
            return false;
        }

        if (id.Kind == ActorKind.Group)
        {
            mistakes.Add(block.Heading, "groups are not listed one by one: 'nouns' blocks make them for every country.");
        }
        else if (name.Length > 0)
        {
            drafts.Declare(id, name, block.Heading);
        }

        return true;
    }

    /// <summary>Reads the block's lines into its actor; false when it is not a block of an actor.</summary>
    public bool Fill(Block block)
    {
        if (!IsHeading(block, out ActorId id, out _))
        {
            return false;
        }

        if (drafts.Find(id) is not { } draft)
        {
            if (id.Kind != ActorKind.Group)
            {
                mistakes.Add(block.Heading, $"{id} is not declared; a new actor's name follows its id.");
            }

            return true;
        }

        foreach (SourceLine line in block.Lines)
        {
            (string key, string value) = line.KeyAndValue;
            if (!TryFill(draft, line, key, value))
            {
                mistakes.Add(line, $"'{key}' is no key of a {id.Kind.ToString().ToLowerInvariant()}; the keys are {string.Join(", ", KeysOf(id.Kind))}.");
            }
        }

        return true;
    }

    /// <summary>What can be judged only when every file is read.</summary>
    public void Check()
    {
        foreach (ActorDraft draft in drafts.All.Where(d => d.Id.Kind == ActorKind.Country))
        {
            if (!draft.HasCapital)
            {
                mistakes.Add(draft.Line, $"{draft.Id} has no capital; where there is none, say 'capital: none'.");
            }
        }
    }

    /// <summary>A bloc's members; a bloc that is a member of it stands for its own members.</summary>
    public ImmutableArray<Membership> MembersOf(ActorDraft bloc)
    {
        ImmutableArray<Membership>.Builder members = ImmutableArray.CreateBuilder<Membership>();
        foreach ((ActorId member, Period period, SourceLine line) in bloc.Members)
        {
            if (member.Kind == ActorKind.Country)
            {
                members.Add(new Membership(member, period));
                continue;
            }

            foreach ((ActorId inner, Period innerPeriod, _) in drafts.Find(member)?.Members ?? [])
            {
                if (inner.Kind != ActorKind.Country)
                {
                    mistakes.Add(line, $"{member} consists of blocs itself; name its countries here.");
                }
                else if (period.Intersect(innerPeriod) is { } both)
                {
                    members.Add(new Membership(inner, both));
                }
            }
        }

        return members.DrainToImmutable();
    }

    private static bool IsHeading(Block block, out ActorId id, out string name)
    {
        string[] words = block.Heading.Text.Split(' ', 2, StringSplitOptions.TrimEntries);
        name = words.Length == 2 ? words[1] : "";
        return ActorId.TryParse(words[0], out id);
    }

    private static string[] KeysOf(ActorKind kind) => kind switch
    {
        ActorKind.Country => CountryKeys,
        ActorKind.Person => PersonKeys,
        ActorKind.Bloc => BlocKeys,
        _ => OrganisationKeys,
    };

    private bool TryFill(ActorDraft draft, SourceLine line, string key, string value)
    {
        if (!KeysOf(draft.Id.Kind).Contains(key))
        {
            return false;
        }

        switch (key)
        {
            case "country":
                draft.Country = drafts.Referred(line, value)?.Id.CountryCode;
                break;
            case "capital" when value == "none":
                draft.HasCapital = true;
                break;
            case "members":
                FillMembers(draft, line, value);
                break;
            case "led by":
                FillLeadership(draft, line, value);
                break;
            default:
                FillAliases(draft, line, Kinds[key], value);
                break;
        }

        return true;
    }

    private void FillAliases(ActorDraft draft, SourceLine line, AliasKind kind, string list)
    {
        foreach (DatedText item in DatedText.List(line, list, mistakes))
        {
            ActorAlias alias = new(item.Text, kind, item.Period);
            if (kind == AliasKind.Capital)
            {
                draft.HasCapital = true;
                if (draft.Capitals.FirstOrDefault(c => c.Period != Period.Always && item.Period != Period.Always && c.Period.Overlaps(item.Period)) is { } other)
                {
                    mistakes.Add(line, $"'{item.Text}' and '{other.Text}' are capital on the same days.");
                }
            }

            if (AliasKey.Of(item.Text).Length == 0)
            {
                mistakes.Add(line, $"'{item.Text}' has neither letters nor digits.");
            }
            else if (!draft.TryAdd(alias))
            {
                mistakes.Add(line, $"{draft.Id} has '{item.Text}' already.");
            }
        }
    }

    private void FillMembers(ActorDraft draft, SourceLine line, string list)
    {
        foreach (DatedText item in DatedText.List(line, list, mistakes))
        {
            if (drafts.Referred(line, item.Text) is not { } member)
            {
                continue;
            }

            if (member.Id.Kind is not (ActorKind.Country or ActorKind.Bloc) || member == draft)
            {
                mistakes.Add(line, $"{member.Id} is no country and no other bloc.");
            }
            else if (draft.Members.Exists(m => m.Member == member.Id && m.Period.Overlaps(item.Period)))
            {
                mistakes.Add(line, $"{draft.Id} has the member {item.Text} already.");
            }
            else
            {
                draft.Members.Add((member.Id, item.Period, line));
            }
        }
    }

    private void FillLeadership(ActorDraft draft, SourceLine line, string list)
    {
        foreach (DatedText item in DatedText.List(line, list, mistakes))
        {
            if (vocabulary.IsOffice(line, item.Text))
            {
                draft.LedBy.Add(new Leadership(item.Text, item.Period));
            }
        }
    }
}
