using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>Who is in the reader's mind as an article goes on: the actors mentioned last, subjects foremost.</summary>
internal sealed class Discourse(Cast cast, WordClasses classes)
{
    /// <summary>How many sentences back a pronoun reaches.</summary>
    private const int Reach = 4;

    private const double Distance = 2;
    private const double Subject = 3;
    private const double MainSubject = 1;
    private const double Place = -2;
    private const double Modifier = -1.5;
    private const double PerToken = -0.15;

    /// <summary>How much a mention in the first sentence counts for what an article is about.</summary>
    private const double Lead = 3;

    /// <summary>How much an adjective counts for it: "Chinese goods" tell less of China than China does.</summary>
    private const double Adjectival = 0.5;

    private readonly FrozenSet<string> _envoys = classes["@envoy"];
    private readonly FrozenSet<string> _toOthersEnvoys = classes["@to-others-envoys"];
    private readonly List<Antecedent> _seen = [];
    private readonly Dictionary<ActorId, double> _countries = [];
    private readonly Dictionary<ActorId, double> _actors = [];
    private int _sentence;
    private SentenceTree? _tree;

    /// <summary>Begins a sentence.</summary>
    public void Enter(SentenceTree tree)
    {
        _tree = tree;
        _sentence++;
        _seen.RemoveAll(a => _sentence - a.Sentence > 12);
    }

    /// <summary>Takes in a mention of the current sentence, and what it makes together with those coordinated before it.</summary>
    public void See(Mention mention, DateOnly day)
    {
        if (mention.Actors.IsEmpty || _tree is null)
        {
            return;
        }

        foreach (ActorId actor in mention.Kind == MentionKind.Pronoun ? [] : mention.Actors)
        {
            _actors[actor] = _actors.GetValueOrDefault(actor) + (mention.IsPlace ? 0 : WeightOf(mention));
            if (cast.CountryOf(actor, day) is { } code && ActorId.Country(code) is var country)
            {
                _countries[country] = _countries.GetValueOrDefault(country) + WeightOf(mention);
            }
        }

        bool subject = IsSubject(_tree, mention.Head);
        Antecedent single = new(mention.Actors, _sentence, mention.First, mention, subject);
        if (_seen.Count > 0 && _seen[^1] is { } before && before.Sentence == _sentence && AreCoordinated(_tree, before.Mention, mention) && !OpensAClause(_tree, before, mention))
        {
            _seen.Add(single);
            _seen.Add(new Antecedent([.. before.Actors.Union(mention.Actors)], _sentence, before.Token, mention, before.IsSubject || subject));
        }
        else
        {
            _seen.Add(single);
        }
    }

    /// <summary>The likeliest antecedent of a pronoun at a token, or null.</summary>
    public Antecedent? Best(int token, Func<Antecedent, bool> fits) => _seen
        .Where(a => _sentence - a.Sentence <= Reach && fits(a) && !IsBarred(a, token))
        .Select((a, order) => (Antecedent: a, Score: Score(a) + Nearness(a, token) + (0.001 * order)))
        .OrderByDescending(s => s.Score)
        .Select(s => s.Antecedent)
        .FirstOrDefault();

    /// <summary>Whom a token of the current sentence names; empty where nobody has been seen there.</summary>
    public ImmutableArray<ActorId> ActorsAt(int token) => _seen.FirstOrDefault(a => a.Sentence == _sentence && a.Mention.Covers(token))?.Actors ?? [];

    /// <summary>The latest antecedent that fits, however far back, or null.</summary>
    public Antecedent? Latest(Func<Antecedent, bool> fits) => _seen.LastOrDefault(fits);

    /// <summary>The country that the current sentence has named as a place or by an actor of its own, or null.</summary>
    public ActorId? Here() => _seen.LastOrDefault(a => a.Sentence == _sentence && a.Mention.IsPlace && a.Actors is [{ Kind: ActorKind.Country }])?.Actors[0];

    /// <summary>The country that the article is mostly about so far, or null.</summary>
    public ActorId? Setting() => _countries.Count == 0 ? null : _countries.OrderByDescending(c => c.Value).First().Key;

    /// <summary>
    /// The two different actors that a description in the plural may mean, earlier first: the last two that were named side by side
    /// of late, the two that the article is mostly about, the last two ever named side by side, or the last two mentioned; empty where
    /// there are not two.
    /// </summary>
    /// <param name="view">The actor as which the description sees one; null for one that it cannot mean.</param>
    /// <param name="ofOwn">Whether those who act in the sentence may be meant: "A and B met, and each promised".</param>
    public ImmutableArray<ActorId> LastTwo(Func<ActorId, ActorId?> view, bool ofOwn)
    {
        if (SideBySide(view, Reach, ofOwn) is { IsEmpty: false } late)
        {
            return late;
        }

        // Whoever acts in the sentence stands beside the two and is none of them.
        ImmutableArray<ActorId> acting = ofOwn ? [] : Viewed(_seen.Where(a => a.Sentence == _sentence && a.IsSubject && _tree!.FullRelation(a.Mention.Head) != "nmod:poss").SelectMany(a => a.Actors), view);
        if (Foremost(view, acting) is { IsEmpty: false } foremost)
        {
            return foremost;
        }

        if (SideBySide(view, int.MaxValue, ofOwn) is { IsEmpty: false } ever)
        {
            return ever;
        }

        List<ActorId> found = [];
        foreach (ActorId seen in Enumerable.Reverse(_seen).Where(a => !a.Mention.IsPlace).SelectMany(a => Viewed(a.Actors, view)))
        {
            if (!found.Contains(seen) && !acting.Contains(seen))
            {
                found.Add(seen);
            }
        }

        return found is [var last, var beforeLast, ..] ? [beforeLast, last] : [];
    }

    private ImmutableArray<ActorId> SideBySide(Func<ActorId, ActorId?> view, int reach, bool ofOwn)
    {
        foreach (Antecedent antecedent in Enumerable.Reverse(_seen).TakeWhile(a => _sentence - a.Sentence <= reach))
        {
            if (antecedent.Actors.Length > 1 && (ofOwn || !(antecedent.Sentence == _sentence && antecedent.IsSubject)) && Viewed(antecedent.Actors, view) is [_, _] pair)
            {
                return pair;
            }
        }

        return [];
    }

    // The two that the article names most, where no third is named as much.
    private ImmutableArray<ActorId> Foremost(Func<ActorId, ActorId?> view, ImmutableArray<ActorId> except)
    {
        Dictionary<ActorId, double> weights = [];
        foreach ((ActorId actor, double weight) in _actors)
        {
            if (!cast.IsBystander(actor) && view(actor) is { } seen && !except.Contains(seen))
            {
                weights[seen] = weights.GetValueOrDefault(seen) + weight;
            }
        }

        KeyValuePair<ActorId, double>[] first = [.. weights.OrderByDescending(w => w.Value).Take(3)];
        return first is [var one, var two, ..] && two.Value > 1 && (first.Length == 2 || two.Value > first[2].Value) ? [one.Key, two.Key] : [];
    }

    private double WeightOf(Mention mention) => (_sentence == 1 ? Lead : 1) * (mention.Kind == MentionKind.Modifier ? Adjectival : 1);

    private ImmutableArray<ActorId> Viewed(IEnumerable<ActorId> actors, Func<ActorId, ActorId?> view) =>
        [.. actors.Where(a => !cast.IsBystander(a)).Select(view).OfType<ActorId>().Distinct()];

    private static bool IsSubject(SentenceTree tree, int head)
    {
        while (tree.Relation(head) is "conj" or "appos" or "flat" && tree.Head(head) >= 0)
        {
            head = tree.Head(head);
        }

        return tree.Relation(head) == "nsubj";
    }

    private static bool AreCoordinated(SentenceTree tree, Mention first, Mention second)
    {
        if (tree.FullRelation(second.Head) == "nmod:poss" || first.Kind == MentionKind.Pronoun || second.Kind == MentionKind.Pronoun || second.First <= first.Last + 1)
        {
            return false;
        }

        for (int i = first.Last + 1; i < second.First; i++)
        {
            if (tree.Lower(i) is not ("and" or "," or "the" or "&"))
            {
                return false;
            }
        }

        return !tree.Relation(second.Head).Equals("appos", StringComparison.Ordinal) && !(first.IsPlace && !second.IsPlace);
    }

    // "closed its border with Sudan, and Egypt appealed": of two names a comma before "and" parts them where the second does something.
    private static bool OpensAClause(SentenceTree tree, Antecedent before, Mention mention) => before.Actors.Length == 1 && tree[before.Mention.Last + 1].Text == ","
        && tree.Lower(before.Mention.Last + 2) == "and" && IsSubject(tree, mention.Head) && !IsSubject(tree, before.Mention.Head);

    private double Score(Antecedent antecedent)
    {
        double score = -Distance * (_sentence - antecedent.Sentence);
        if (antecedent.IsSubject)
        {
            score += Subject;
        }

        if (antecedent.Sentence == _sentence && antecedent.IsSubject && _tree is { } tree && tree.Head(antecedent.Mention.Head) is var verb and >= 0 && tree.Head(verb) < 0)
        {
            score += MainSubject;
        }

        if (antecedent.Mention.IsPlace)
        {
            score += Place;
        }

        return antecedent.Mention.Kind == MentionKind.Modifier ? score + Modifier : score;
    }

    // In one sentence the nearer of two subjects, and before both whom the clause above acts on: "expelled six envoys, accusing them".
    private double Nearness(Antecedent antecedent, int token) => antecedent.Sentence != _sentence ? 0 : (PerToken * (token - antecedent.Token)) + (IsObjectAbove(antecedent, token) ? Subject + Distance : 0);

    private bool IsObjectAbove(Antecedent antecedent, int token)
    {
        int clause = _tree!.Relation(token) == "obj" ? _tree.Head(token) : -1;
        return clause >= 0 && _tree[clause].Xpos == "VBG" && _tree.Relation(antecedent.Mention.Head) == "obj" && _tree.Head(antecedent.Mention.Head) is var above && above >= 0 && _tree.IsWithin(clause, above) && above != clause;
    }

    // An object is not the subject of its own verb: in "Putin told him", him is not Putin. Nor does anybody expel his own envoys.
    private bool IsBarred(Antecedent antecedent, int token)
    {
        if (_tree is null)
        {
            return false;
        }

        if (OthersEnvoys(token) is var expels and >= 0)
        {
            return _seen.Exists(a => IsSubjectOf(a, expels) && a.Actors.Intersect(antecedent.Actors).Any());
        }

        return _tree.Relation(token) is "obj" or "iobj" or "obl" && _tree.Head(token) >= 0 && IsSubjectOf(antecedent, _tree.Head(token));
    }

    // The verb of "expelled its ambassadors", by its pronoun; −1 elsewhere.
    private int OthersEnvoys(int token)
    {
        int envoy = _tree!.FullRelation(token) == "nmod:poss" ? _tree.Head(token) : -1;
        int verb = envoy >= 0 && _tree.Relation(envoy) == "obj" && _envoys.Contains(_tree.Lemma(envoy)) ? _tree.Head(envoy) : -1;
        return verb >= 0 && _toOthersEnvoys.Contains(_tree.Lemma(verb)) ? verb : -1;
    }

    private bool IsSubjectOf(Antecedent antecedent, int verb)
    {
        if (antecedent.Sentence != _sentence || !antecedent.IsSubject)
        {
            return false;
        }

        int head = antecedent.Mention.Head;
        while (_tree!.Relation(head) is "conj" or "appos" or "flat" && _tree.Head(head) >= 0)
        {
            head = _tree.Head(head);
        }

        int subjectOf = _tree.Head(head);
        return subjectOf == verb || (_tree.Relation(verb) == "conj" && _tree.Head(verb) == subjectOf);
    }
}
