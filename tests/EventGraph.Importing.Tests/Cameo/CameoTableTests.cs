using System.Globalization;
using System.Text;
using EventGraph.Importing.Cameo;
using EventGraph.Importing.Codes;
using EventGraph.Plover;

namespace EventGraph.Importing.Tests.Cameo;

public sealed class CameoTableTests
{
    private const string Crosswalk = "ontology/CAMEO2PLOVER-2021.txt";
    private const string Scores = "ontology/cameo-goldstein.csv";

    [Fact]
    public void Every_code_of_the_published_crosswalk_has_its_type()
    {
        List<string> wrong = [];
        int codes = 0;
        foreach (string line in File.ReadLines(SharedData.Path(Crosswalk)).Where(l => l.Length > 3 && char.IsAsciiDigit(l[0]) && l.Contains(',', StringComparison.Ordinal)))
        {
            string code = line[..line.IndexOf(':', StringComparison.Ordinal)];
            string type = line[(code.Length + 1)..line.IndexOf(',', StringComparison.Ordinal)].Trim();
            codes++;
            if (Find(code) is not { Type: { } mapped } || Ontology.Of(mapped).Name != type)
            {
                wrong.Add(code);
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(codes, 250, 300);
    }

    [Fact]
    public void Every_code_has_the_published_score_and_is_found_by_its_name()
    {
        int codes = 0;
        foreach (string[] cells in File.ReadLines(SharedData.Path(Scores)).Skip(1).Select(l => l.Split(',')))
        {
            CameoCode code = Find(cells[0])!;
            codes++;
            Assert.Equal(double.Parse(cells[^2], CultureInfo.InvariantCulture), code.Goldstein);
            Assert.NotNull(CameoTable.Default.Named(code.Name));
        }

        Assert.Equal(312, codes);
    }

    [Fact]
    public void Statements_and_appeals_are_dropped_and_nothing_else()
    {
        Assert.All(CameoTable.Default.All, code => Assert.Equal(code.Code.StartsWith("01", StringComparison.Ordinal) || code.Code.StartsWith("02", StringComparison.Ordinal), code.Type is null));
    }

    [Theory]
    [InlineData("0841", EventType.Retreat, "release")]
    [InlineData("163", EventType.Coerce, "restrict")]
    [InlineData("186", EventType.Assault, "targeted")]
    [InlineData("1722", EventType.Coerce, "restrict")]
    [InlineData("141", EventType.Protest, "demo")]
    [InlineData("176", EventType.Coerce, "cyber")]
    public void Codes_have_their_modes(string code, EventType type, string mode) => Assert.Equal((type, mode), (Find(code)!.Type, Find(code)!.Mode));

    [Theory]
    [InlineData("Conduct suicide, car, or other non military bombing", "183")]
    [InlineData("make a visit", "042")]
    public void A_name_is_found_whatever_its_case_and_hyphens(string name, string code) => Assert.Equal(code, CameoTable.Default.Named(name)!.Code);

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("04a")]
    [InlineData("00000")]
    [InlineData("0400")]
    public void What_is_no_code_is_not_found(string code) => Assert.Null(Find(code));

    [Theory]
    [InlineData("042 | MEET | | | 1 | x", "'MEET' is none of")]
    [InlineData("042 | CONSULT | dance | | 1 | x", "'dance' is no mode of CONSULT")]
    [InlineData("042 | CONSULT | | cookery | 1 | x", "'cookery' is no context")]
    [InlineData("042 | CONSULT | | | 11 | x", "a row is")]
    [InlineData("42x | CONSULT | | | 1 | x", "'42x' is no code")]
    [InlineData("041 | CONSULT | | | 1 | x", "'041' has a row already")]
    public void A_mistake_names_its_file_and_line(string row, string says)
    {
        FormatException e = Assert.Throws<FormatException>(() => new CameoTable(CodeFile.Read("mine.txt", new StringReader($"# a comment\n041 | CONSULT | phone | | 1 | Call\n{row}"))));
        Assert.StartsWith("mine.txt line 3: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
    }

    private static CameoCode? Find(string code) => CameoTable.Default.Find(Encoding.UTF8.GetBytes(code));
}
