using System.Globalization;
using EventGraph.Coding.Repair;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Tests.Repair;

/// <summary>Each repair on the tree that it mends, written <c>word UPOS XPOS head relation</c>.</summary>
public sealed class RepairTests
{
    [Fact]
    public void A_verb_that_hangs_on_a_noun_within_the_phrase_before_it_becomes_the_root()
    {
        Token[] tokens = Tokens("A DET DT 1 det", "guard NOUN NN -1 root", "with ADP IN 4 case", "a DET DT 4 det", "knife NOUN NN 1 nmod", "stabbed VERB VBD 4 acl", "him PRON PRP 5 obj", ". PUNCT . 1 punct");

        RootRepair.Mend(tokens);

        Assert.Equal((-1, "root"), (tokens[5].Head, tokens[5].Relation));
        Assert.Equal((5, "nsubj"), (tokens[1].Head, tokens[1].Relation));
    }

    [Fact]
    public void The_only_verb_of_a_full_sentence_has_a_tense()
    {
        Token[] tokens = Tokens("Envoys NOUN NNS -1 root", "negotiated VERB VBN 0 xcomp", "with ADP IN 3 case", "rebels NOUN NNS 1 obl", ". PUNCT . 0 punct");

        RootRepair.Mend(tokens);

        Assert.Equal(("VBD", "nsubj"), (tokens[1].Xpos, tokens[0].Relation));
    }

    [Fact]
    public void A_headline_keeps_its_participle()
    {
        Token[] tokens = Tokens("Reporters NOUN NNS 1 nsubj:pass", "arrested VERB VBN -1 root", "in ADP IN 3 case", "Minsk PROPN NNP 1 obl");

        VoiceRepair.Mend(tokens);

        Assert.Equal("nsubj:pass", tokens[0].Relation);
    }

    [Fact]
    public void The_verb_of_a_full_sentence_without_an_auxiliary_is_active()
    {
        Token[] tokens = Tokens("Destroyers NOUN NNS 1 nsubj:pass", "steamed VERB VBN -1 root", "north ADV RB 1 advmod", ". PUNCT . 1 punct");

        VoiceRepair.Mend(tokens);

        Assert.Equal(("nsubj", "VBD"), (tokens[0].Relation, tokens[1].Xpos));
    }

    [Fact]
    public void A_finite_verb_is_joined_to_the_verb_before_it_and_to_no_noun()
    {
        Token[] tokens = Tokens("Japan PROPN NNP 1 nsubj", "read VERB VBD -1 root", "the DET DT 3 det", "list NOUN NN 1 obj", "and CCONJ CC 5 cc", "barred VERB VBD 3 conj", "them PRON PRP 5 obj");

        ConjunctRepair.Mend(tokens);

        Assert.Equal(1, tokens[5].Head);
    }

    [Fact]
    public void The_list_before_a_verb_without_a_subject_is_its_subject()
    {
        Token[] tokens = Tokens(
            "It PRON PRP 1 nsubj", "left VERB VBD -1 root", "Sudan PROPN NNP 1 obj", ", PUNCT , 5 punct", "and CCONJ CC 5 cc", "Chad PROPN NNP 2 conj", "appealed VERB VBD 1 conj", ". PUNCT . 1 punct");

        SubjectRepair.Mend(tokens);

        Assert.Equal((6, "nsubj"), (tokens[5].Head, tokens[5].Relation));
    }

    private static Token[] Tokens(params string[] rows) => [.. rows.Select((row, i) =>
    {
        string[] cells = row.Split(' ');
        return new Token(cells[0], i * 10, (i * 10) + cells[0].Length)
        {
            Lemma = cells[0].ToLowerInvariant(),
            Upos = cells[1],
            Xpos = cells[2],
            Head = int.Parse(cells[3], CultureInfo.InvariantCulture),
            Relation = cells[4],
        };
    })];
}
