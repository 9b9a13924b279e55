using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing;

public sealed class GeoparserTests
{
    private static readonly Geoparser Parser = new(new FakeGazetteer());

    [Theory]
    [InlineData("Fighters left Homs and moved on Aleppo.", "Homs|Aleppo")]
    [InlineData("Secretary Lloyd Austin flew home. Austin said little.", "")]
    [InlineData("Troops in Austin, Texas were told to wait.", "Austin|Texas")]
    [InlineData("Mr. Tripoli spoke. Reading classes went on.", "")]
    [InlineData("Nice weather was seen in Homs.", "Homs")]
    [InlineData("The train from Nice was late.", "Nice")]
    [InlineData("A bomb went off on Homs Street in Aleppo.", "Homs Street|Aleppo")]
    [InlineData("He studied at Aleppo University near Homs.", "Aleppo|Homs")]
    [InlineData("SHELLS FELL ON HOMS AND ON ALEPPO THIS MORNING", "HOMS|ALEPPO")]
    [InlineData("The US struck a camp near Homs and told us so.", "US|Homs")]
    [InlineData("Syrian troops took Abu Kamal.", "Syrian|Abu Kamal")]
    [InlineData("The men of al-Mayadin fled to Deir al Zor province.", "al-Mayadin|Deir al Zor")]
    [InlineData("قصف الطيران حلب وبغداد أمس", "حلب|بغداد")]
    [InlineData("Взрыв прогремел в городе Харьков.", "Харьков")]
    [InlineData("Deputies from Rapides Parish came.", "Rapides Parish")]
    public void Parse_finds_the_places_a_reader_finds(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Parse(text).Select(r => r.Toponym.Surface)));
    }

    [Theory]
    [InlineData("Syrian troops moved.", ToponymKind.Demonym)]
    [InlineData("Washington attempts to end the raids.", ToponymKind.Metonym)]
    [InlineData("Aleppo University closed.", ToponymKind.Nested)]
    [InlineData("BEIRUT (Agency) - Shells fell.", ToponymKind.Dateline)]
    [InlineData("Shells fell in Beirut.", ToponymKind.Place)]
    public void Parse_tells_how_a_name_is_used(string text, ToponymKind expected)
    {
        Assert.Equal(expected, Parse(text)[0].Toponym.Kind);
    }

    [Theory]
    [InlineData("A house in Alexandria, La., burned.", 31.31)]
    [InlineData("A house in Alexandria, Virginia, burned.", 38.8)]
    [InlineData("A house in Alexandria burned.", 31.2)]
    [InlineData("Tripoli was quiet on Friday.", 32.89)]
    [InlineData("Lebanese troops left Beirut for Tripoli.", 34.44)]
    [InlineData("Fighters left Beirut and Damascus in Lebanon for Tripoli, Libya, on Friday.", 32.89)]
    public void Parse_prefers_the_place_the_text_is_about(string text, double expectedLatitudeDeg)
    {
        var named =
            Parse(text).OfType<Resolution.Resolved>().Single(r => r.Toponym.Surface is "Alexandria" or "Tripoli");
        Assert.Equal(expectedLatitudeDeg, named.Best.Place.Location.LatitudeDeg, 2);
    }

    [Theory]
    [InlineData("Police in Atlanta, Georgia, made arrests.", "ADM1")]
    [InlineData("The army of Georgia left Tbilisi.", "PCLI")]
    public void Parse_tells_the_country_from_the_state(string text, string expectedCode)
    {
        var georgia = Parse(text).OfType<Resolution.Resolved>().Single(r => r.Toponym.Surface == "Georgia");
        Assert.Equal(expectedCode, georgia.Best.Place.FeatureCode);
    }

    [Fact]
    public void Parse_says_why_a_name_has_no_place()
    {
        var missing = Assert.IsType<Resolution.Unresolved>(Assert.Single(Parse("Deputies from Rapides Parish came.")));
        Assert.Equal(UnresolvedReason.NotInGazetteer, missing.Reason);
    }

    [Fact]
    public void Parse_resolves_exactly_the_mentions_given()
    {
        var article =
            new Article("From Homs to Nowhereville in Syria") { Mentions = [new TextSpan(5, 4), new TextSpan(13, 12)] };
        var resolutions = Parser.Parse(article).Resolutions;
        Assert.Equal(["Homs", "Nowhereville"], resolutions.Select(r => r.Toponym.Surface));
        Assert.IsType<Resolution.Unresolved>(resolutions[1]);
    }

    [Fact]
    public void Parse_refuses_a_mention_outside_the_text()
    {
        Assert.Throws<ArgumentException>(() => Parser.Parse(new Article("Homs") { Mentions = [new TextSpan(2, 9)] }));
    }

    [Fact]
    public void Parse_fills_day_and_source_from_the_header()
    {
        var article = Parser.Parse(new Article("date 2023-11-13 BEIRUT: Shells fell.\n\nSource: Radio One")).Article;
        Assert.Equal((new DateOnly(2023, 11, 13), "Radio One"), (article.PublishedOn, article.Source));
    }

    [Fact]
    public void Parse_keeps_the_day_the_caller_gave()
    {
        var given = new DateOnly(2020, 1, 2);
        Assert.Equal(given,
            Parser.Parse(
            new Article("date 2023-11-13 BEIRUT: Shells fell.") { PublishedOn = given }).Article.PublishedOn);
    }

    [Fact]
    public void Parse_leaves_a_name_open_where_it_doubts_all_its_places()
    {
        var wary = new Geoparser(new FakeGazetteer(), new ResolverOptions { MostDoubt = 0 });
        var homs = Assert.Single(wary.Parse(new Article("Homs fell.")).Resolutions);
        Assert.Equal(UnresolvedReason.NoneFits, Assert.IsType<Resolution.Unresolved>(homs).Reason);
    }

    [Fact]
    public void Parse_prefers_the_place_near_the_newsroom()
    {
        var article = new Article("A house in Alexandria burned.") { Url = "https://www.thetowntalk.com/news/1" };
        var alexandria = Assert.IsType<Resolution.Resolved>(Assert.Single(Parser.Parse(article).Resolutions));
        Assert.Equal(31.31, alexandria.Best.Place.Location.LatitudeDeg, 2);
    }

    [Fact]
    public void Parse_names_its_evidence()
    {
        var homs = Assert.IsType<Resolution.Resolved>(Parse("Syrian troops left Homs.")[1]);
        Assert.Contains(homs.Best.Evidence, e => e.Name == "country named" && e.WeightNats > 0);
    }

    private static IReadOnlyList<Resolution> Parse(string text) => Parser.Parse(new Article(text)).Resolutions;
}
