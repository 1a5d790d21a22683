using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>Resolves pronouns by number, by person or thing, and by who is foremost in mind.</summary>
internal sealed class PronounResolver(Discourse discourse, Gazetteer gazetteer)
{
    private const double Sure = 0.85;
    private const double Unsure = 0.7;

    /// <summary>Whether a token is a pronoun that may stand for an actor.</summary>
    public static bool IsPronoun(SentenceTree tree, int token) => Sort(tree, token) is not null && tree.Relation(token) != "expl";

    public Mention? Resolve(SentenceTree tree, int token, DateOnly day, Func<int, ImmutableArray<ActorId>> speakerAt)
    {
        string? sort = Sort(tree, token);
        if (sort is not "we" && IsOfNobodyKnown(tree, token, isPlural: sort == "they"))
        {
            return null;
        }

        switch (sort)
        {
            case "we":
                ImmutableArray<ActorId> speaker = speakerAt(token);
                return speaker.IsEmpty ? null : Made(token, speaker, "whoever speaks in the quotation", Sure, plural: tree.Lower(token) is not ("i" or "me" or "my"));
            case "he":
                return Back(token, discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Person }]), Sure, plural: false);
            case "they":
                return Together(Back(token, discourse.Best(token, a => a.IsPlural), Sure, plural: true), day)
                    ?? Back(token, discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Organisation }]), Unsure, plural: true);
            default:
                bool possessive = tree.Lower(token) == "its";
                return Back(token, discourse.Best(token, a => a.Actors is [{ Kind: not ActorKind.Person } actor] && !(a.Mention.IsPlural && actor.Kind == ActorKind.Group) && (possessive || a.IsSubject)), possessive ? Sure : Unsure, plural: false);
        }
    }

    // "Tribal elders said that they would fight": whoever speaks is meant, and he is no actor.
    private bool IsOfNobodyKnown(SentenceTree tree, int token, bool isPlural)
    {
        int clause = tree.Relation(token) == "nsubj" ? tree.Head(token) : -1;
        int teller = clause >= 0 && tree.Relation(clause) == "ccomp" ? tree.Head(clause) : -1;
        int subject = teller >= 0 && teller < clause ? tree.Child(teller, "nsubj") : -1;
        return subject >= 0 && tree[subject].Upos == "NOUN" && tree[subject].Xpos == (isPlural ? "NNS" : "NN") && discourse.ActorsAt(subject).IsEmpty && tree.Child(subject, "appos", "flat", "conj") < 0;
    }

    // All members of a bloc, and nobody else, are the bloc; but that an organisation has the same ones says nothing.
    private Mention? Together(Mention? mention, DateOnly day)
    {
        if (mention is not { Actors.Length: > 2 } several)
        {
            return mention;
        }

        string[] countries = [.. several.Actors.Select(a => gazetteer.CountryOf(a, day)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        Actor? bloc = gazetteer.Actors.Where(a => a.Id.Kind == ActorKind.Bloc && !a.Id.Local.EndsWith("-members", StringComparison.Ordinal) && a.Members.Length >= countries.Length).OrderBy(a => a.Id)
            .FirstOrDefault(a => gazetteer.MembersOf(a.Id, day).Select(m => m.Local).SequenceEqual(countries));
        return bloc is null ? several : several with { Actors = [bloc.Id], Reason = $"points back to all members of {bloc.Name}" };
    }

    private static string? Sort(SentenceTree tree, int token) => tree.Lower(token) switch
    {
        "he" or "him" or "his" or "she" or "hers" => "he",
        "her" => "he",
        "they" or "them" or "their" or "theirs" => "they",
        "it" or "its" => "it",
        "we" or "our" or "ours" or "i" or "me" or "my" => "we",
        "us" when tree[token].Text == "us" => "we",
        _ => null,
    };

    private static Mention? Back(int token, Antecedent? antecedent, double confidence, bool plural) => antecedent is null
        ? null
        : Made(token, antecedent.Actors, "points back to " + string.Join(" and ", antecedent.Actors), confidence * antecedent.Mention.Confidence, plural);

    private static Mention Made(int token, ImmutableArray<ActorId> actors, string reason, double confidence, bool plural) =>
        new(token, token, token, MentionKind.Pronoun, actors, reason) { Confidence = confidence, IsPlural = plural };
}
