namespace EventGraph.Importing.Gdelt;

/// <summary>Where a version of GDELT has its columns, from 0. Both begin alike; the second version's places have one column more.</summary>
/// <param name="DataSet">What ids of events begin with.</param>
/// <param name="Place">The first of the columns of the place of the event.</param>
/// <param name="Latitude">The latitude's column, the longitude after it.</param>
/// <param name="Url">The column of the source's address.</param>
/// <param name="FewestColumns">How many columns a row has, without the address where it may lack.</param>
internal sealed record GdeltLayout(string DataSet, int Place, int Latitude, int Url, int FewestColumns)
{
    public const int Id = 0;
    public const int Date = 1;
    public const int Actor1Code = 5;
    public const int FirstOfActor1 = 7;
    public const int LastOfActor1 = 14;
    public const int Actor2Code = 15;
    public const int FirstOfActor2 = 17;
    public const int LastOfActor2 = 24;
    public const int EventCode = 26;
    public const int Goldstein = 30;
    public const int Mentions = 31;
    public const int Tone = 34;

    /// <summary>The name of the first column, by which a header is known.</summary>
    public const string FirstColumn = "GLOBALEVENTID";

    public static GdeltLayout Version2 { get; } = new("gdelt", 51, 56, 60, 61);

    public static GdeltLayout Version1 { get; } = new("gdelt1", 49, 53, 57, 57);

    /// <summary>The column of the place's name.</summary>
    public int PlaceName => Place + 1;

    /// <summary>The column of the place's country.</summary>
    public int PlaceCountry => Place + 2;

    /// <summary>How many columns a row has.</summary>
    public int Columns => Url + 1;

    /// <summary>The same in words.</summary>
    public string ColumnsInWords => FewestColumns == Columns ? $"{Columns}" : $"{FewestColumns} or {Columns}";
}
