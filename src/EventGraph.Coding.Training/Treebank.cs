using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Training;

/// <summary>Finds and reads the parts of a treebank: <c>*-train.conllu</c>, <c>*-dev.conllu</c>, <c>*-test.conllu</c>, plain or gzipped.</summary>
internal static class Treebank
{
    public static IReadOnlyList<ConlluSentence> Read(DirectoryInfo directory, string part)
    {
        FileInfo file = directory.EnumerateFiles($"*-{part}.conllu*").OrderBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new FileNotFoundException($"There is no *-{part}.conllu or *-{part}.conllu.gz in {directory.FullName}.");
        return Conllu.ReadFile(file);
    }
}
