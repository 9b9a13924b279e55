using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing;

public sealed class CapitalPhraseTests
{
    private static readonly Geoparser Parser = new(new FakeGazetteer());

    [Theory]
    [InlineData("Talks were held in the Iraqi capital on Sunday.", "Baghdad")]
    [InlineData("Shells fell on the Lebanese capital.", "Beirut")]
    public void Parse_reads_a_peoples_capital_as_the_city(string text, string expected)
    {
        var capital = Assert.IsType<Resolution.Resolved>(
            Parser.Parse(new Article(text)).Resolutions.Single(r => r.Toponym.Surface == "capital"));
        Assert.Equal(expected, capital.Best.Place.Name);
    }

    [Theory]
    [InlineData("A bomb hit the Iraqi capital Baghdad.")]
    [InlineData("A bomb hit the Iraqi capital, Baghdad.")]
    [InlineData("A bomb hit Baghdad, the Iraqi capital.")]
    [InlineData("He wrote on Iraqi capital punishment.")]
    [InlineData("The provincial capital was quiet.")]
    public void Parse_leaves_the_word_alone_where_it_adds_no_place(string text) =>
        Assert.DoesNotContain(Parser.Parse(new Article(text)).Resolutions, r => r.Toponym.Surface == "capital");
}
