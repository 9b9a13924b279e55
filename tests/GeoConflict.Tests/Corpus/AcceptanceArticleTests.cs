using GeoConflict.Events;
using GeoConflict.Geo;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>
/// A published article on two air strikes in Deir ez-Zor, kept beside the checkout and not in it: two events, and many
/// words that look like events and are none.
/// </summary>
public sealed class AcceptanceArticleTests
{
    private const string WhyAbsent = "The acceptance article is not beside this checkout, or the gazetteer index is absent.";

    private static readonly GeoPoint AlbuKamal = new(34.45, 40.92);
    private static readonly GeoPoint Mayadin = new(35.02, 40.45);
    private static readonly DateOnly Published = new(2023, 11, 13);
    private static readonly DateInterval Sunday = DateInterval.On(new DateOnly(2023, 11, 12));

    /// <summary>Whether there is an article to read.</summary>
    public static bool IsThere => RealGazetteer.IsThere && FindFile() is not null;

    [Theory(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_finds_exactly_two_air_strikes_of_that_Sunday(bool isDayGiven) =>
        Assert.Equal(
            [(SubEventType.AirDroneStrike, Sunday), (SubEventType.AirDroneStrike, Sunday)],
            Code(isDayGiven).Events.Select(e => (e.SubType, e.Date)));

    [Theory(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_places_one_strike_near_or_west_of_Albu_Kamal(bool isDayGiven)
    {
        var place = Assert.Single(PlacesWithin(25, AlbuKamal, isDayGiven));

        Assert.True(
            place.Relation is { Kind: SpatialRelationKind.Near or SpatialRelationKind.DirectionOf },
            "Relation: " + place.Relation);
    }

    [Theory(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_places_the_other_strike_at_Mayadin(bool isDayGiven) =>
        Assert.Single(PlacesWithin(15, Mayadin, isDayGiven));

    [Theory(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_names_the_United_States_against_groups_aligned_with_Iran(bool isDayGiven) =>
        Assert.All(Code(isDayGiven).Events, e =>
        {
            Assert.Contains("United States", e.Actor1?.Name, StringComparison.Ordinal);
            Assert.Contains("Iran", e.Actor2?.Name, StringComparison.Ordinal);
        });

    [Theory(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_takes_Austin_for_a_person(bool isDayGiven) =>
        Assert.DoesNotContain(
            Code(isDayGiven).Geoparsed.Resolutions.OfType<Resolution.Resolved>(),
            r => r.Toponym.Surface.Contains("Austin", StringComparison.Ordinal));

    [Fact(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    public void Code_reads_the_day_and_the_publisher_from_the_text()
    {
        var article = Code(isDayGiven: false).Geoparsed.Article;

        Assert.Equal((Published, "Al Jazeera"), (article.PublishedOn, article.Source));
    }

    private static IEnumerable<Resolution.Resolved> PlacesWithin(double km, GeoPoint point, bool isDayGiven) =>
        Code(isDayGiven).Events.Select(e => e.Place).OfType<Resolution.Resolved>()
            .Where(p => p.Location.DistanceKm(point) <= km);

    private static CodedArticle Code(bool isDayGiven) => Pipeline.Code(
        new Article(File.ReadAllText(FindFile() ?? throw new FileNotFoundException(WhyAbsent)))
        {
            PublishedOn = isDayGiven ? Published : null,
        });

    private static string? FindFile()
    {
        var folder = Path.Combine(Checkout.Root, "..", "shared", "seeds");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.txt").Order().FirstOrDefault() : null;
    }
}
