using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>The templates of the tagger. Their order is part of the model: a change needs a new training.</summary>
internal static class TaggerFeatures
{
    private const uint Outside = 255;

    /// <summary>Gathers the features of the word at <paramref name="index"/>, whose left neighbours have their tags.</summary>
    public static void Gather(FeatureBuffer features, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, TagDictionary lexicon, int index)
    {
        Word word = words[index];
        Word before = At(words, index - 1), after = At(words, index + 1);
        uint before2 = At(words, index - 2).Form, after2 = At(words, index + 2).Form;
        uint tag1 = index > 0 ? tags[index - 1] : Outside, tag2 = index > 1 ? tags[index - 2] : Outside;
        uint can = lexicon[word.Form], canAfter = lexicon[after.Form], canAfter2 = lexicon[after2];
        uint place = (word.Capital ? 2u : 0u) | (index == 0 ? 1u : 0u);

        features.Clear();
        features.Add(0);
        features.Add(word.Form);
        features.Add(word.Form, place);
        features.Add(word.Suffix1);
        features.Add(word.Suffix2);
        features.Add(word.Suffix3);
        features.Add(word.Suffix4);
        features.Add(word.Prefix1);
        features.Add(word.Prefix2);
        features.Add(word.Prefix3);
        features.Add(word.Shape, place);
        features.Add(word.Shape, word.Suffix3);
        features.Add(can, place);
        features.Add(tag1);
        features.Add(tag1, tag2);
        features.Add(tag1, word.Form);
        features.Add(tag1, tag2, word.Form);
        features.Add(tag1, word.Suffix3);
        features.Add(tag1, can, canAfter);
        features.Add(tag1, tag2, can);
        features.Add(tag1, after.Form);
        features.Add(before.Form);
        features.Add(before.Form, word.Form);
        features.Add(before.Form, can);
        features.Add(before.Suffix3, tag1);
        features.Add(before2);
        features.Add(before2, before.Form, can);
        features.Add(after.Form);
        features.Add(after.Form, word.Form);
        features.Add(after.Form, can);
        features.Add(after.Suffix2);
        features.Add(after.Suffix3, can);
        features.Add(after2);
        features.Add(after.Form, after2, can);
        features.Add(before.Form, word.Form, after.Form);
        features.Add(before.Form, after.Form, can);
        features.Add(can, canAfter);
        features.Add(can, canAfter, canAfter2);
        features.Add(word.Form, canAfter);
        features.Add(word.Form, canAfter, canAfter2);
        features.Add(word.Form, tag1, canAfter);
        features.Add(after.Shape, canAfter);
        features.Add(before.Shape, word.Shape, after.Shape);
        features.Add(word.Shape, place, can);
        features.Add(tag1, word.Shape, after.Shape);
        features.Add(tag1, word.Shape, word.Suffix2);
        features.Add(tag1, word.Shape, canAfter);
        features.Add(word.Shape, word.Suffix2, canAfter);
        features.Add(before.Form, word.Shape);
        features.Add(after.Form, word.Shape);
        features.Add(tag1, tag2, word.Shape);
        features.Add(word.Suffix3, canAfter);
        features.Add(word.Suffix3, before.Form);
        features.Add(word.Suffix3, after.Form);
        features.Add(word.Suffix4, tag1);
        features.Add(At(words, index - 2).Shape, before.Shape, word.Shape);
    }

    private static Word At(ReadOnlySpan<Word> words, int index) => (uint)index < (uint)words.Length ? words[index] : Word.None;
}
