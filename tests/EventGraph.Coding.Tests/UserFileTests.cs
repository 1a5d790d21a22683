using EventGraph.Actors;

namespace EventGraph.Coding.Tests;

public sealed class UserFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eventgraph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_broken_file_is_left_out_and_told_and_the_others_are_read()
    {
        string good = Write("good.txt", "[verbs]\nflummox | COERCE cyber\n");
        string broken = Write("broken.txt", "[verbs]\nbefuddle | NONSENSE\n");
        List<string> told = [];

        Gazetteer gazetteer = UserFiles.ReadSound([Write("actors.txt", "country:XQZ\n    seats: Here\n")], Gazetteer.DefaultWith, Tell);
        ArticleCoder coder = ArticleCoder.With(gazetteer, [broken, good], Tell);

        Assert.Single(coder.Code(Coder.ArticleOf("Turkey flummoxed Israel."), TestContext.Current.CancellationToken).Events);
        Assert.Single(coder.Code(Coder.ArticleOf("Turkey condemned Israel."), TestContext.Current.CancellationToken).Events);
        Assert.Collection(
            told,
            t => Assert.StartsWith("actors.txt: actors.txt line 1: ", t, StringComparison.Ordinal),
            t => Assert.StartsWith("broken.txt: broken.txt line 2: 'NONSENSE'", t, StringComparison.Ordinal));

        void Tell(string file, string why) => told.Add($"{Path.GetFileName(file)}: {why}");
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
