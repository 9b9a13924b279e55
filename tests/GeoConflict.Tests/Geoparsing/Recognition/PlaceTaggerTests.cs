using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing.Recognition;

/// <summary>The weights that ship, on a gazetteer of a handful of places.</summary>
public sealed class PlaceTaggerTests
{
    private static readonly Geoparser Parser = new(new FakeGazetteer());

    [Theory]
    [InlineData("Mr. Austin told reporters that he would resign in March, his lawyer said.")]
    [InlineData("Coach Kevin Washington praised his players after the match.")]
    [InlineData("Georgia Palmer, 34, was charged with theft on Sunday.")]
    [InlineData("She was reading a nice book about gardens in May.")]
    public void Parse_keeps_people_and_months_off_the_map(string text)
    {
        Assert.Empty(Surfaces(text));
    }

    [Theory]
    [InlineData("The Texas Department of Public Safety closed the road.", "Texas")]
    [InlineData("Officials of the Aleppo City Council met on Friday.", "Aleppo")]
    [InlineData("He teaches at the University of Baghdad.", "Baghdad")]
    [InlineData("The Syrian Observatory for Human Rights said two men died.", "Syrian")]
    public void Parse_marks_places_inside_names_of_organisations(string text, string expected)
    {
        var toponym = Assert.Single(Parse(text)).Toponym;
        Assert.Equal((expected, ToponymKind.Nested), (toponym.Surface, toponym.Kind));
    }

    [Theory]
    [InlineData("GUNMEN ATTACKED A VILLAGE NEAR BAGHDAD AND KILLED TWELVE PEOPLE", "BAGHDAD")]
    [InlineData("police shot at protesters in tripoli on friday", "tripoli")]
    [InlineData("Gunmen Attack Village Near Baghdad, Kill Twelve People", "Baghdad")]
    public void Parse_finds_places_whatever_the_case(string text, string expected)
    {
        Assert.Equal([expected], Surfaces(text));
    }

    [Theory]
    [InlineData("Syrian soldiers left the town.", ToponymKind.Demonym)]
    [InlineData("Thousands of Syrians fled the fighting.", ToponymKind.People)]
    public void Parse_tells_a_nations_adjective_from_its_people(string text, ToponymKind expected)
    {
        Assert.Equal(expected, Assert.Single(Parse(text)).Toponym.Kind);
    }

    [Theory]
    [InlineData("He lives in the U.S. with his family.", "U.S.")]
    [InlineData("The fire was in Austin, Texas, on Monday.", "Austin|Texas")]
    [InlineData("Deputies searched a house on Palmer Road in Austin.", "Palmer Road|Austin")]
    public void Parse_takes_the_whole_name(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Surfaces(text)));
    }

    private static IEnumerable<string> Surfaces(string text) => Parse(text).Select(r => r.Toponym.Surface);

    private static IReadOnlyList<Resolution> Parse(string text) => Parser.Parse(new Article(text)).Resolutions;
}
