using System.Security.Cryptography;
using System.Text;
using GeoConflict.Api.Data;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;

namespace GeoConflict.Browser.Tests;

/// <summary>Nine invented events, eight of them with a place, three of those at one spot.</summary>
internal static class SeededEvents
{
    /// <summary>Events with a place.</summary>
    public const int PlacedCount = 8;

    /// <summary>Markup in a text, which must never become markup in the page.</summary>
    public const string Markup = "<img src=x onerror=\"document.title='broken'\">";

    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);

    private static readonly SeededEvent[] All =
    [
        new("Explosions/Remote violence", "Shelling/artillery/missile attack", "2023-05-03", "2023-05-05",
            "Kherson", "Kherson", "UA", "Ukraine", 46.64, 32.61,
            "Between 3 and 5 May shells hit the port of Kherson, killing at least 12 people.")
        {
            UncertaintyM = 10_000,
            KilledLow = 12,
            Words = ["hit", "Kherson", "Between 3 and 5 May", "at least 12 people"],
        },
        new("Explosions/Remote violence", "Air/drone strike", "2023-06-10", "2023-06-10",
            "Kharkiv", "Kharkiv", "UA", "Ukraine", 49.99, 36.23, "A drone struck a depot in Kharkiv on 10 June."),
        new("Battles", "Armed clash", "2016-10-17", "2016-10-17",
            "Mosul", "Nineveh", "IQ", "Iraq", 36.34, 43.13, "Troops and fighters clashed near Mosul on 17 October.")
        {
            Relation = "near", UncertaintyM = 15_000, KilledLow = 4,
        },
        new("Battles", "Armed clash", "2016-10-21", "2016-10-21",
            "Mosul", "Nineveh", "IQ", "Iraq", 36.34, 43.13, "Another clash was reported at Mosul on 21 October."),
        new("Violence against civilians", "Attack", "2016-11-02", "2016-11-02",
            "Mosul", "Nineveh", "IQ", "Iraq", 36.34, 43.13, "Gunmen shot two traders in Mosul on 2 November."),
        new("Protests", "Peaceful protest", "2020-10-20", "2020-10-20",
            "Lagos", "Lagos", "NG", "Nigeria", 6.45, 3.39, $"Crowds marched in Lagos {Markup} on 20 October."),
        new("Strategic developments", "Arrests", "2024-02-14", "2024-02-14",
            "Suva", "Central", "FJ", "Fiji", -18.14, 178.44, "Police arrested four men in Suva on 14 February."),
        new("Riots", "Mob violence", "2021-07-01", "2021-07-31",
            "Borno", "Borno", "NG", "Nigeria", 11.9, 13.1, "In July a mob burned a warehouse somewhere in Borno.")
        {
            UncertaintyM = 140_000,
        },
        new("Strategic developments", "Agreement", "2022-01-15", "2022-01-15",
            null, null, null, null, null, null, "The two sides signed a truce on 15 January."),
    ];

    /// <summary>Puts them into an empty store.</summary>
    public static async Task InsertAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConflictDb>();
        foreach (var seeded in All)
        {
            var article = ArticleOf(seeded);
            db.Articles.Add(article);
            await db.SaveChangesAsync(cancellationToken);
            var stored = EventOf(seeded, article.ArticleId);
            db.Events.Add(stored);
            await db.SaveChangesAsync(cancellationToken);
            db.EventSources.Add(SourceOf(seeded, article.ArticleId, stored.EventId));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static StoredArticle ArticleOf(SeededEvent seeded) => new()
    {
        Text = seeded.Sentence,
        Sha256 = SHA256.HashData(Encoding.UTF8.GetBytes(seeded.Sentence)),
        Title = $"Report of {seeded.DateEnd}",
        Source = "Test wire",
        PublishedOn = DateOnly.ParseExact(seeded.DateEnd, "yyyy-MM-dd"),
        Status = "coded",
    };

    private static StoredEvent EventOf(SeededEvent seeded, long articleId) => new()
    {
        EventType = seeded.EventType,
        SubEventType = seeded.SubEventType,
        DateStart = DateOnly.ParseExact(seeded.DateStart, "yyyy-MM-dd"),
        DateEnd = DateOnly.ParseExact(seeded.DateEnd, "yyyy-MM-dd"),
        Geom = seeded is { LatitudeDeg: { } latitude, LongitudeDeg: { } longitude }
            ? Wgs84.CreatePoint(new Coordinate(longitude, latitude))
            : null,
        UncertaintyM = seeded.LatitudeDeg is null ? null : seeded.UncertaintyM,
        PlaceName = seeded.PlaceName,
        Admin1Name = seeded.Admin1,
        CountryCode = seeded.CountryCode,
        CountryName = seeded.CountryName,
        FeatureCode = seeded.PlaceName is null ? null : seeded.UncertaintyM > 100_000 ? "ADM1" : "PPL",
        Relation = seeded.Relation,
        FatalitiesLow = seeded.KilledLow,
        Confidence = 0.8,
        Summary = seeded.Sentence,
        SearchText = seeded.Sentence.ToLowerInvariant(),
        ArticleId = articleId,
    };

    private static EventSource SourceOf(SeededEvent seeded, long articleId, long eventId) => new()
    {
        EventId = eventId,
        ArticleId = articleId,
        SourceKey = "1",
        EvidenceStart = 0,
        EvidenceLength = seeded.Sentence.Length,
        Spans = SpansOf(seeded),
        Claim = """{"properties": {}}""",
        Candidates = "[]",
    };

    private static string SpansOf(SeededEvent seeded)
    {
        string[] fields = ["trigger", "place", "date", "fatalities"];
        var spans = fields.Zip(seeded.Words).Select(pair =>
        {
            var start = seeded.Sentence.IndexOf(pair.Second, StringComparison.Ordinal);
            return FormattableString.Invariant(
                $$"""  "{{pair.First}}": {"start": {{start}}, "end": {{start + pair.Second.Length}}}""");
        });
        return $"{{{string.Join(',', spans)}}}";
    }

    /// <summary>What is to be stored; the sentence is the whole article.</summary>
    private sealed record SeededEvent(
        string EventType,
        string SubEventType,
        string DateStart,
        string DateEnd,
        string? PlaceName,
        string? Admin1,
        string? CountryCode,
        string? CountryName,
        double? LatitudeDeg,
        double? LongitudeDeg,
        string Sentence)
    {
        public double UncertaintyM { get; init; } = 3_000;

        public int? KilledLow { get; init; }

        public string? Relation { get; init; }

        /// <summary>Trigger, place, date and killed, as they stand in the sentence.</summary>
        public string[] Words { get; init; } = [];
    }
}
