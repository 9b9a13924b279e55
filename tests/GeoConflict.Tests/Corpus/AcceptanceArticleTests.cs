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

    private static readonly GeoPoint Mayadin = new(35.02, 40.45);
    private static readonly DateOnly Published = new(2023, 11, 13);

    /// <summary>Whether there is an article to read.</summary>
    public static bool IsThere => RealGazetteer.IsThere && FindFile() is not null;

    [Theory(Skip = WhyAbsent, SkipUnless = nameof(IsThere))]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_places_the_other_strike_at_Mayadin(bool isDayGiven) =>
        Assert.Single(PlacesWithin(15, Mayadin, isDayGiven));

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
