using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Tests.Corpus;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing.Ranking;

/// <summary>Which places of a name are weighed, seen from outside, against the gazetteer that is installed.</summary>
public sealed class CandidateFinderTests
{
    private static readonly Lazy<Geoparser> Parser = new(() => new Geoparser(RealGazetteer.Instance));

    [GazetteerTheory]
    [InlineData("The soldiers were Syrian.", "Syrian", "SY")]
    [InlineData("He called the men Sudanese.", "Sudanese", "SD")]
    public void A_people_is_its_country_where_no_place_has_the_name(string text, string name, string country)
    {
        var only = Assert.Single(PlacesOf(text, name));

        Assert.Equal((true, country), (only.IsCountry, only.CountryCode));
    }

    [GazetteerFact]
    public void A_foreign_name_of_a_country_is_left_to_its_capital()
    {
        var places = PlacesOf("The talks were held in Brasilia.", "Brasilia");

        Assert.Equal("PPLC", places[0].FeatureCode);
        Assert.DoesNotContain(places, place => place.IsCountry);
    }

    [GazetteerFact]
    public void A_countrys_own_name_is_not_left_to_its_capital() =>
        Assert.Contains(PlacesOf("The talks were held in Guatemala.", "Guatemala"), place => place.IsCountry);

    [GazetteerFact]
    public void A_bare_name_is_the_towns_and_not_the_countys() =>
        Assert.DoesNotContain(
            PlacesOf("A house in Lancaster, Pennsylvania, burned.", "Lancaster"), p => p.Source == PlaceSource.UsCensus);

    [GazetteerFact]
    public void A_name_with_its_word_of_kind_is_the_countys() =>
        Assert.Equal(
            PlaceSource.UsCensus,
            PlacesOf("A house in Lancaster County, Pennsylvania, burned.", "Lancaster County")[0].Source);

    /// <summary>The place taken and those next to it.</summary>
    private static List<Place> PlacesOf(string text, string name)
    {
        var span = new TextSpan(text.IndexOf(name, StringComparison.Ordinal), name.Length);
        var found = Parser.Value.Parse(new Article(text) { Mentions = [span] }).Resolutions;
        var resolved = Assert.IsType<Resolution.Resolved>(Assert.Single(found));
        return [resolved.Best.Place, .. resolved.Others.Select(other => other.Place)];
    }
}
