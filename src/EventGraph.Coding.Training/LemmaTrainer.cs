using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Lemmas;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Training;

/// <summary>Reads off the treebank what the lemma rules get wrong.</summary>
internal static class LemmaTrainer
{
    public static Lemmatizer Train(IEnumerable<ConlluSentence> sentences)
    {
        List<Token> tokens = [.. sentences.SelectMany(sentence => sentence.Tokens)];
        string[] bases =
        [
            .. tokens.Where(token => token.Upos is "VERB" or "AUX" or "ADJ" or "ADV" && token.Lemma.All(char.IsAsciiLetterLower))
                .Select(token => token.Lemma).Distinct(),
        ];
        var rules = new Lemmatizer(bases, new Dictionary<(string, string), string>());
        var exceptions = new Dictionary<(string, string), string>();
        foreach (var form in tokens.Where(token => token.Upos is not ("X" or "PUNCT" or "SYM") && token.Xpos is not ("NNP" or "GW" or "ADD"))
            .GroupBy(token => (Form: Lemmatizer.Normalize(token.Text), token.Xpos)))
        {
            string lemma = form.GroupBy(token => token.Lemma)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
            if (rules.Lemma(form.Key.Form, new Tag("", form.Key.Xpos)) != lemma)
            {
                exceptions.Add(form.Key, lemma);
            }
        }

        return new Lemmatizer(bases, exceptions);
    }
}
