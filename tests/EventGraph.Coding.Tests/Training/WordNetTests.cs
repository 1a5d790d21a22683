using EventGraph.Coding.Training.Vocabulary;

namespace EventGraph.Coding.Tests.Training;

public sealed class WordNetTests : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory();

    [Fact]
    public void Words_stand_under_the_kind_of_their_first_sense()
    {
        Put("index.noun", "  1 A licence.", "march n 2 0 2 1 00000002 00000001", "forced_march n 1 0 1 1 00000001", "envoy n 1 0 1 1 00000003");
        Put("data.noun", "  1 A licence.", "00000001 04 n 02 march 0 forced_march 0 000 | walking", "00000002 28 n 01 March 0 000 | a month", "00000003 18 n 01 envoy 0 000 | sent");
        Put("index.verb", "march v 1 0 1 1 00000004");
        Put("data.verb", "00000004 38 v 01 march 0 000 | walk");
        Put("index.adj", "solar a 1 0 1 1 00000005");
        Put("data.adj", "00000005 00 a 01 solar(a) 0 000 | of the sun");
        Put("index.adv");
        Put("data.adv");
        Put("cntlist.rev", "envoy%1:18:00:: 1 5", "march%1:04:00:: 1 5", "march%2:38:00:: 1 4");
        using var text = new StringWriter();

        new WordNet(_files).Write(text);

        Assert.EndsWith("\n= adjective\nsolar\n= name time\nmarch\n= noun act\nmarch\n= noun person\nenvoy*\n= verb motion\nmarch\n", text.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _files.Delete(recursive: true);

    private void Put(string name, params string[] lines) => File.WriteAllLines(Path.Combine(_files.FullName, name), lines);
}
