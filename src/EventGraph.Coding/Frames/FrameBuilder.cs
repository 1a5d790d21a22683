using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Frames;

/// <summary>Makes a frame of a candidate: fills its slots, reads its status, and applies the words that govern it.</summary>
internal sealed class FrameBuilder(SentenceContext context, SlotFinder slots, StatusReader status, WordClasses classes)
{
    private static readonly ImmutableArray<string> NounSources = ["support", "poss", "adj", "by", "from"];

    private const string TellerSlot = "teller";
    private const int MaxTellerSteps = 3;
    private const double Quoted = 0.8;

    // Kinds of agents whom to help is a hostile act.
    private static readonly ImmutableArray<string> Armed = ["rebels", "mercenaries"];

    private const string ThroughObject = "object>";

    // Types of act that answer an act of others.
    private static readonly ImmutableArray<EventType> Judging = [EventType.Accuse, EventType.Support, EventType.Reject, EventType.Protest, EventType.Request];

    private static readonly ImmutableArray<string> OperatorTargets = ["iobj", "to", "with"];

    private readonly SentenceTree _tree = context.Tree;
    private readonly LastResort _lastResort = new(context, slots.Clauses, slots);
    private readonly FrozenSet<string> _speech = classes["@speech"];

    /// <summary>The frame, or null where the words around it say that nothing is told.</summary>
    public Frame? Build(Candidate candidate)
    {
        int word = candidate.Word;
        LexiconEntry entry = candidate.Entry;
        Frame frame = new(word, entry.Reading, entry)
        {
            Sources = slots.First(word, entry.Roles.Sources, asSource: true),
            Targets = slots.First(word, entry.Roles.Targets, asSource: false),
            Rivals = entry.Rivals.IsDefaultOrEmpty ? [] : slots.First(word, entry.Rivals, asSource: false),
            Reciprocal = entry.Roles.Reciprocal,
            IsVerbal = _tree.IsVerb(word),
            Status = candidate.Operators.IsEmpty ? status.Read(word) : status.Read(word) == EventStatus.Negated ? EventStatus.Negated : EventStatus.Actual,
        };
        if (frame.IsVerbal && !entry.Conditions.Any(c => c.Kind == ConditionKind.Object) && NamesVictim(word, entry.Reading.Type, frame.Targets))
        {
            frame = frame with { Targets = [], IsAnswer = true };
        }

        if (frame.IsVerbal && (IsMutual(word) || (frame.Sources.Sum(s => s.Mention.Actors.Length) > 1 && IsTheOther(slots.Clauses.Object(word)))))
        {
            frame = frame with { Targets = [], Reciprocal = true };
        }

        if (frame.Sources.IsEmpty && frame.IsVerbal)
        {
            // "Talks between A and B were held": what one does with another has no other doer.
            bool isMutual = frame.Reciprocal && frame.Targets.Sum(t => t.Mention.Actors.Length) > 1;
            frame = isMutual ? frame with { Sources = frame.Targets, Targets = [] } : frame with { Sources = _tree.IsPassive(word) ? OfObject(word, entry) : [] };
        }

        // "the army was sent to the border": whose army it is.
        if (frame.Sources.IsEmpty && frame.IsVerbal && frame.Reading.Type == EventType.Mobilize && _tree.Children(word).Any(c => _tree.FullRelation(c) == "aux:pass" && _tree.Lower(c) is not ("is" or "are")) && slots.Undergoers(word) is [{ Mention.Organ.Name: "military" } sent, ..])
        {
            frame = frame with { Sources = [sent] };
        }

        if (frame.Sources.IsEmpty && !frame.Targets.IsEmpty && !Ontology.Of(frame.Reading.Type).IsClaim)
        {
            frame = frame with { Sources = _lastResort.Source(frame.Trigger, frame.Targets) };
        }

        if (frame.IsVerbal && IsCooperative(frame.Reading.Type) && frame.Reading.Type != EventType.Reject && status.IsRefusal(word))
        {
            frame = frame with { Reading = new Reading(EventType.Reject), Status = EventStatus.Actual, Reciprocal = false, Operators = ["will not"] };
        }
        else if (entry.Roles.Sources is [TellerSlot] ? frame.Sources.IsEmpty || (frame.Sources is [var teller] && frame.Targets.Any(t => t.Mention == teller.Mention)) : IsDemanded(candidate.Operators is [.., var outermost] ? outermost.Word : word))
        {
            return null;
        }
        else if (candidate.Operators.IsEmpty && frame.IsVerbal && Allegation(frame) is { } told)
        {
            return told;
        }

        foreach (GoverningWord governing in candidate.Operators)
        {
            if (Apply(frame, governing) is not { } governed)
            {
                return null;
            }

            frame = governed with { Operators = governed.Operators.Add(_tree.Lower(governing.Word)), Anchor = governing.Word };
        }

        return WithTarget(WithoutSources(frame));
    }

    // "condemned the attack on X", "demanded X's release": X suffered it, and is not whom the word is against.
    private bool NamesVictim(int verb, EventType type, ImmutableArray<Role> targets)
    {
        if (targets.IsEmpty || !Judging.Contains(type) || !_tree.IsVerb(verb) || slots.Clauses.Object(verb) is not (var deed and >= 0) || (_tree.IsVerb(_tree.Head(deed)) && _tree.Head(deed) != verb))
        {
            return false;
        }

        string lemma = _tree.Lemma(deed);
        return targets.All(t => Deeds.Default.NamesVictim(lemma, (t.Path.StartsWith(ThroughObject, StringComparison.Ordinal) ? t.Path[ThroughObject.Length..] : t.Path).Split('>', ' ')[0]));
    }

    // Where no slot names whom it is done to.
    private Frame WithTarget(Frame frame)
    {
        bool mutual = frame.Reciprocal && frame.Sources.Sum(s => s.Mention.Actors.Length) > 1;
        if (frame.IsAnswer || Ontology.Of(frame.Reading.Type).IsClaim || frame.Sources.IsEmpty || mutual || !frame.Targets.IsEmpty)
        {
            return frame;
        }

        int means = frame.IsVerbal && frame.Entry.Conditions.Any(c => c.Kind == ConditionKind.Object) ? slots.Clauses.Object(frame.Trigger) : -1;
        return frame with { Targets = _lastResort.Target(frame, means, places: Ontology.Of(frame.Reading.Type).Quad is QuadClass.MaterialCooperation or QuadClass.MaterialConflict) };
    }

    private static bool IsCooperative(EventType type) => Ontology.Of(type).Quad is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation or null;

    // "accused each other", "agreed with one another".
    private bool IsMutual(int verb)
    {
        for (int i = verb + 1; i + 1 < Math.Min(_tree.Count, verb + 5); i++)
        {
            if ((_tree.Lower(i) == "each" && _tree.Lower(i + 1) == "other") || (_tree.Lower(i) == "one" && _tree.Lower(i + 1) == "another"))
            {
                return true;
            }
        }

        return false;
    }

    // "each accused the other".
    private bool IsTheOther(int thing) => thing > 0 && _tree.Lower(thing) == "other" && _tree.Lower(thing - 1) == "the";

    // "Western sanctions were imposed on Russia": nobody imposes, but the sanctions have an owner.
    private ImmutableArray<Role> OfObject(int verb, LexiconEntry entry)
    {
        int thing = entry.Conditions.Any(c => c.Kind == ConditionKind.Object) ? slots.Clauses.Object(verb) : -1;
        return thing >= 0 && !_tree.IsVerb(thing) && context.MentionAt(thing) is null ? slots.First(thing, ["adj", "by", "from"], asSource: true) : [];
    }

    // "X said that Y must withdraw": the auxiliary tells it, as what X asks.
    private bool IsDemanded(int word) =>
        status.IsDemand(word) && _tree.Ancestors(word).Take(MaxTellerSteps).Any(a => _tree.IsVerb(a) && _speech.Contains(_tree.Lemma(a)) && !slots.Doers(a).IsEmpty);

    // "X said that Y attacked Z" is X's word against Y; that X itself attacked Z is no allegation.
    private Frame? Allegation(Frame frame)
    {
        if (!IsHostile(frame) || frame.Status != EventStatus.Actual || frame.Sources.IsEmpty
            || Told(frame.Trigger) is not (var teller, { IsEmpty: false } tellers) || tellers.Any(t => frame.Sources.Any(s => IsSameSide(t, s)) || IsReporter(t)))
        {
            return null;
        }

        return frame with
        {
            Reading = new Reading(EventType.Accuse, "allege"),
            Sources = tellers,
            Targets = frame.Sources,
            Reciprocal = false,
            Operators = teller < 0 ? ["quotation"] : [_tree.Lower(teller)],
            Reported = WithoutSources(frame),
        };
    }

    private static bool IsHostile(Frame frame) => frame.Reading.Type is EventType.Assault or EventType.Coerce
        || (frame.Reading.Type == EventType.Aid && frame.Targets.Any() && frame.Targets.All(t => t.Mention.Actors.All(a => a.Kind == ActorKind.Group && Armed.Any(kind => a.Local.EndsWith(kind, StringComparison.Ordinal)))));

    // Who says so, in a verb's clause or in a quotation.
    private (int Word, ImmutableArray<Role> Who) Told(int verb)
    {
        (int teller, ImmutableArray<Role> who) = WhoTells(verb);
        if (!who.IsEmpty || context.SpeakerAt(verb) is not { IsEmpty: false } speaker)
        {
            return (teller, who);
        }

        Mention? named = context.Mentions.FirstOrDefault(m => m.Kind != MentionKind.Pronoun && m.Actors.SequenceEqual(speaker) && !context.IsQuoted(m.First));
        Mention mention = named ?? new Mention(verb, verb, verb, MentionKind.Description, speaker, "whoever speaks in the quotation") { IsImplicit = true };
        return speaker.All(context.IsBystander) ? (-1, []) : (-1, [new Role(mention, Quoted, "speaks")]);
    }

    // "said that it shot down a plane, a day after India bombed a camp": a clause that tells when is the text's own.
    private bool IsOfAnotherTime(int verb) => _tree.Children(verb).Any(c => c < verb && _tree.Relation(c) is "mark" or "advmod" && _tree.Lower(c) is "after" or "before" or "since" or "when");

    private (int Word, ImmutableArray<Role> Who) WhoTells(int verb)
    {
        int teller = IsOfAnotherTime(verb) ? -1 : _tree.Ancestors(verb).Take(MaxTellerSteps).FirstOrDefault(a => _tree.IsVerb(a) && _speech.Contains(_tree.Lemma(a)), -1);
        if (teller >= 0)
        {
            return (teller, slots.Doers(teller));
        }

        // "according to Kyiv": who says so without a verb of speech.
        for (int i = 0; i + 2 < _tree.Count; i++)
        {
            if (_tree.Lower(i) == "according" && _tree.Lower(i + 1) == "to")
            {
                return (i, slots.Actors.In(_tree.Head(i) is var head && head > i ? head : i + 2, "according to"));
            }
        }

        return (-1, []);
    }

    private bool IsSameSide(Role one, Role other) => one.Mention.Actors.Any(a => other.Mention.Actors.Any(b => a == b || context.AreOneSide(a, b)));

    private bool IsReporter(Role role) => IsAnonymous(role.Mention) || role.Mention.Actors.All(a => context.IsBystander(a) || a.Kind is ActorKind.Group or ActorKind.Organisation);

    // "a Western diplomat said": who it is that says so does not matter to what he says.
    private bool IsAnonymous(Mention mention) => mention.First > 0 && _tree.Lower(mention.First - 1) is "a" or "an";

    private Frame? Apply(Frame frame, GoverningWord governing)
    {
        bool cooperative = IsCooperative(frame.Reading.Type) != (frame.Status == EventStatus.Negated);
        OperatorResult result = cooperative ? governing.Entry.OverCooperation : governing.Entry.OverConflict;
        EventStatus own = status.Read(governing.Word);
        switch (result.Effect)
        {
            case OperatorEffect.Mute:
                return null;
            case OperatorEffect.Become:
                return Become(frame, governing, Promised(frame, governing, result.Reading!), own);
            case not OperatorEffect.Not when (cooperative || result.Effect == OperatorEffect.Undo) && status.IsRefusal(governing.Word):
                return Become(frame, governing, new Reading(EventType.Reject), EventStatus.Actual);
            case OperatorEffect.Undo:
                ImmutableArray<Role> undoers = Doers(governing.Word);
                return frame with
                {
                    Reading = Undone(frame.Reading),
                    Sources = undoers.IsEmpty ? frame.Sources : undoers,
                    Reciprocal = frame.Reciprocal && frame.Targets.IsEmpty,
                    Status = own,
                };
            case OperatorEffect.Not:
                return frame with { Status = frame.Status == EventStatus.Negated ? EventStatus.Actual : EventStatus.Negated };
            case OperatorEffect.Maybe:
                return frame with { Status = own == EventStatus.Negated ? own : EventStatus.Hypothetical };
            case OperatorEffect.Future:
                return frame with { Status = own is EventStatus.Negated or EventStatus.Hypothetical ? own : EventStatus.Future };
            default:
                return frame with { Status = own == EventStatus.Actual ? frame.Status : own };
        }
    }

    // A commitment to support is support.
    private Reading Promised(Frame frame, GoverningWord governing, Reading reading) =>
        frame.Reading.Type == EventType.Support && reading.Type == EventType.Agree && _tree.IsNoun(governing.Word) ? frame.Reading : reading;

    private Frame Become(Frame frame, GoverningWord governing, Reading reading, EventStatus own)
    {
        ImmutableArray<Role> doers = governing.Entry.Roles is { } roles ? slots.First(governing.Word, roles.Sources, asSource: true) : Doers(governing.Word);
        ImmutableArray<Role> targets = governing.Entry.Roles is { } others ? slots.First(governing.Word, others.Targets, asSource: false) : frame.Targets;
        if (reading.Type == EventType.Reject && Asker(governing.Word, frame.Trigger, doers) is { IsEmpty: false } askers)
        {
            targets = askers;
        }
        else if (targets.IsEmpty)
        {
            targets = Others(frame.Sources, doers);
        }

        // "demanded the release of X": whoever holds X is asked.
        bool isAnswer = frame.IsAnswer || NamesVictim(governing.Word, reading.Type, targets) || (reading.Type == EventType.Request && frame.Reading is { Type: EventType.Retreat, Mode: "release" } && targets.SequenceEqual(frame.Targets));
        if (isAnswer)
        {
            targets = Others(frame.Sources, doers);
        }

        // "threatened X with sanctions".
        if (targets.IsEmpty && !isAnswer && _tree.IsVerb(governing.Word) && slots.Clauses.Object(governing.Word) is var other and >= 0 && !_tree.IsWithin(frame.Trigger, other))
        {
            targets = Others(slots.Actors.In(other, "object"), doers);
        }

        if (targets.IsEmpty && _tree.IsVerb(governing.Word))
        {
            targets = slots.First(governing.Word, OperatorTargets, asSource: false);
        }

        return frame with
        {
            Reading = reading,
            Sources = doers.IsEmpty ? frame.Sources : doers,
            Targets = targets,
            Reciprocal = reading.Type == EventType.Agree && frame.Targets.IsEmpty,
            Status = own,
            IsAnswer = isAnswer,
        };
    }

    // "refused a request by X to free Y": who is refused is X.
    private ImmutableArray<Role> Asker(int verb, int trigger, ImmutableArray<Role> doers)
    {
        int request = _tree.IsVerb(verb) ? slots.Clauses.Object(verb) : -1;
        return request >= 0 && request != trigger && context.MentionAt(request) is null && _tree.IsWithin(trigger, request) ? Others(slots.First(request, NounSources, asSource: true), doers) : [];
    }

    private ImmutableArray<Role> Doers(int word) => _tree.IsVerb(word)
        ? slots.Doers(word)
        : _tree[word].Upos == "ADJ" ? _tree.Child(word, "nsubj") is var subject and >= 0 ? slots.Actors.In(subject, "subject") : [] : slots.First(word, NounSources, asSource: true);

    private static ImmutableArray<Role> Others(ImmutableArray<Role> roles, ImmutableArray<Role> except) =>
        [.. roles.Where(r => !r.Mention.Actors.All(actor => except.Any(e => e.Mention.Actors.Contains(actor))))];

    // Nobody is his own target: "Russia withdrew its troops" leaves no target. But police may act on others of their country.
    private Frame WithoutSources(Frame frame) => frame.Reciprocal ? frame : frame with
    {
        Targets = [.. frame.Targets.Where(t => !t.Mention.Actors.All(actor => frame.Sources.Any(s => s.Mention.Actors.Contains(actor)))
            || (!IsOwned(t.Mention, frame.Sources) && !(t.Path.StartsWith(ThroughObject, StringComparison.Ordinal) && _lastResort.IsOnOwnGate(frame)) && frame.Sources.Any(s => OneCountry.Apart(frame.Reading.Type, s.Mention, t.Mention) is not null)))],
    };

    // "its troops": whoever acts owns them.
    private bool IsOwned(Mention mention, ImmutableArray<Role> sources) =>
        context.MentionAt(mention.First - 1) is { Kind: MentionKind.Pronoun } owner && sources.Any(s => s.Mention.Actors.Any(owner.Actors.Contains));

    private static Reading Undone(Reading reading) => reading.Type switch
    {
        EventType.Coerce when reading.Mode is "arrest" or "deport" => new Reading(EventType.Retreat, "release"),
        EventType.Coerce or EventType.Sanction => new Reading(EventType.Retreat),
        EventType.Assault => new Reading(EventType.Retreat, "ceasefire"),
        EventType.Mobilize => new Reading(EventType.Retreat, "withdraw"),
        EventType.Protest or EventType.Accuse or EventType.Threaten or EventType.Reject or EventType.Request => new Reading(EventType.Concede),
        _ => new Reading(EventType.Sanction, "discontinue"),
    };
}
