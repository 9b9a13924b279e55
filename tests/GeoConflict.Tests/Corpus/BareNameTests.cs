using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>Names that a town shares with the unit around it, against the gazetteer that is installed.</summary>
public sealed class BareNameTests
{
    private static readonly Lazy<Geoparser> Parser = new(() => new Geoparser(RealGazetteer.Instance));

    [GazetteerTheory]
    [InlineData("Kharkov", "Ukraine")]
    [InlineData("Kharkiv", "Ukraine")]
    [InlineData("Basra", "Iraq")]
    [InlineData("Mayadeen", "Syria")]
    [InlineData("al-Mayadin", "Syria")]
    [InlineData("Mayadin", "Syria")]
    [InlineData("Deir Ezzor", "Syria")]
    [InlineData("Idleb", "Syria")]
    [InlineData("Luhansk", "Ukraine")]
    public void A_bare_name_is_the_town_however_it_is_spelt(string name, string country) =>
        Assert.Equal('P', PlaceOf($"Shells fell on {name} in {country} on Friday.", name).FeatureClass);

    [GazetteerTheory]
    [InlineData("Shells fell on Basra province in Iraq on Friday.", "Basra")]
    [InlineData("Shells fell on the province of Kharkiv in Ukraine on Friday.", "Kharkiv")]
    [InlineData("The senator from New York spoke of Vermont.", "New York")]
    public void A_unit_is_one_where_the_text_or_custom_says_so(string text, string name) =>
        Assert.Equal("ADM1", PlaceOf(text, name).FeatureCode);

    private static GeoConflict.Gazetteer.Place PlaceOf(string text, string name) =>
        Parser.Value.Parse(new Article(text)).Resolutions.OfType<Resolution.Resolved>()
            .Single(r => r.Toponym.Surface.StartsWith(name, StringComparison.Ordinal)).Best.Place;
}
