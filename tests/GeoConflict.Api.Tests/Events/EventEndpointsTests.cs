using System.Net;
using System.Text.Json;
using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Tests.Events;

/// <summary><c>/api/events</c> over six invented reports of real places.</summary>
public sealed class EventEndpointsTests(EventEndpointsTests.SixEvents app)
    : IClassFixture<EventEndpointsTests.SixEvents>
{
    [PostgisTheory]
    [InlineData("", "suva aleppo apia damascus kyiv")]
    [InlineData("bbox=30,30,45,40", "aleppo damascus")]
    [InlineData("bbox=170,-30,-160,0", "suva apia")]
    [InlineData("bbox=-180,-30,-160,0", "apia")]
    [InlineData("datetime=2023-11-12", "aleppo damascus")]
    [InlineData("datetime=2023-11-12T23:30:00-03:00", "damascus")]
    [InlineData("datetime=2023-11-05/2023-11-08", "apia damascus")]
    [InlineData("datetime=../2022-02-24", "damascus kyiv")]
    [InlineData("datetime=2023-11-20/..", "suva")]
    [InlineData("event_type=Battles,Protests", "suva kyiv")]
    [InlineData("sub_event_type=air/drone%20strike", "aleppo apia damascus")]
    [InlineData("actor=UNITED", "aleppo")]
    [InlineData("fatalities_min=3", "aleppo kyiv")]
    [InlineData("uncertainty_max_m=5000", "suva aleppo apia")]
    [InlineData("q=depot", "aleppo")]
    [InlineData("q=attacks", "apia")]
    [InlineData("q=%22arms+depot%22", "aleppo")]
    [InlineData("q=дрон", "damascus")]
    [InlineData("q=دمش", "damascus")]
    [InlineData("q=Élysée", "suva")]
    [InlineData("status=rejected", "rejected")]
    [InlineData("intersects=POLYGON((36+33,38+33,38+37,36+37,36+33))", "aleppo damascus")]
    [InlineData("intersects={\"type\":\"Polygon\",\"coordinates\":[[[36,35],[38,35],[38,37],[36,37],[36,35]]]}",
        "aleppo")]
    [InlineData("region=2000000000760", "aleppo")]
    [InlineData("region=1000000000001", "aleppo")]
    [InlineData("region=170654", "damascus")]
    [InlineData("source=WIRE", "suva aleppo apia damascus kyiv nowhere")]
    [InlineData("source=Wir_", "")]
    public async Task List_answers_the_events_that_the_filter_means(string query, string expected)
    {
        var places = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = await app.Service.Reader.GetJsonAsync($"/api/events?{query}");
        Assert.Equal(
            places.Order(StringComparer.Ordinal),
            Names(found).Where(name => query.Length > 0 || name != "nowhere").Order(StringComparer.Ordinal));
    }

    [PostgisFact]
    public async Task List_gives_events_without_a_place_only_when_no_place_is_asked_for()
    {
        Assert.Contains("nowhere", Names(await app.Service.Reader.GetJsonAsync("/api/events")));
        Assert.DoesNotContain("nowhere",
            Names(await app.Service.Reader.GetJsonAsync("/api/events?bbox=-180,-90,180,90")));
    }

    [PostgisFact]
    public async Task List_gives_every_event_once_over_pages_latest_day_first()
    {
        var names = new List<string>();
        var address = "/api/events?limit=2";
        while (address is not null)
        {
            var page = await app.Service.Reader.GetJsonAsync(address);
            names.AddRange(Names(page));
            address = page.GetProperty("links").EnumerateArray()
                .FirstOrDefault(link =>
                    link.GetProperty("rel").GetString() == "next") is { ValueKind: JsonValueKind.Object } next
                ? next.GetProperty("href").GetString()
                : null;
        }

        Assert.Equal(["suva", "damascus", "aleppo", "apia", "kyiv", "nowhere"], names);
    }

    [PostgisTheory]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=1,2,3,x", "bbox")]
    [InlineData("bbox=0,50,10,40", "bbox")]
    [InlineData("bbox=0,0,181,1", "bbox")]
    [InlineData("bbox=NaN,0,1,1", "bbox")]
    [InlineData("bbox=0,0,1,1&bbox=2,2,3,3", "bbox")]
    [InlineData("datetime=yesterday", "datetime")]
    [InlineData("datetime=2023-02-30", "datetime")]
    [InlineData("datetime=2023-11-13/2023-11-01", "datetime")]
    [InlineData("datetime=..", "datetime")]
    [InlineData("datetime=2023/2024/2025", "datetime")]
    [InlineData("intersects=POINT(1+2)", "intersects")]
    [InlineData("intersects=POLYGON((0+0,1+1", "intersects")]
    [InlineData("intersects=POLYGON((0+0,10+10,0+10,10+0,0+0))", "intersects")]
    [InlineData("intersects=POLYGON((0+0,400+0,400+1,0+1,0+0))", "intersects")]
    [InlineData("intersects={\"type\":\"Polygon\"}", "intersects")]
    [InlineData("intersects={\"type\":\"Polygon\",\"coordinates\":[[[1]]]}", "intersects")]
    [InlineData("event_type=War", "event_type")]
    [InlineData("fatalities_min=-1", "fatalities_min")]
    [InlineData("uncertainty_max_m=wide", "uncertainty_max_m")]
    [InlineData("region=Syria", "region")]
    [InlineData("region=42", "region")]
    [InlineData("status=maybe", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=10001", "limit")]
    [InlineData("cursor=%27;DROP", "cursor")]
    [InlineData("q=%00", "q")]
    [InlineData("colour=red", "'colour'")]
    public async Task List_names_the_parameter_that_is_wrong(string query, string name)
    {
        using var answer = await app.Service.Reader.GetAsync(
            new Uri($"/api/events?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("q")]
    [InlineData("actor")]
    [InlineData("source")]
    public async Task List_takes_SQL_as_words(string parameter)
    {
        const string Sql = "'; DROP TABLE conflict_event; -- \\ % _ <script>alert(1)</script> \" ( & | !";
        var found = await app.Service.Reader.GetJsonAsync($"/api/events?{parameter}={Uri.EscapeDataString(Sql)}");
        Assert.Equal(0, found.GetProperty("numberReturned").GetInt32());
        Assert.NotEmpty(Names(await app.Service.Reader.GetJsonAsync("/api/events")));
    }

    [PostgisFact]
    public async Task List_is_GeoJSON_that_a_client_may_keep_until_the_events_change()
    {
        using var first = await app.Service.Reader.GetAsync(
            new Uri("/api/events?limit=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/geo+json", first.Content.Headers.ContentType?.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/events?limit=1");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var second = await app.Service.Reader.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [PostgisFact]
    public async Task By_id_answers_the_events_that_are_there_in_the_order_asked_for()
    {
        var list = await app.Service.Reader.GetJsonAsync("/api/events?event_type=Battles,Protests");
        var ids = list.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetInt64());
        var asked = string.Join(',', ids.Reverse().Prepend(999_999));
        Assert.Equal(["kyiv", "suva"], Names(await app.Service.Reader.GetJsonAsync($"/api/events/by-id?ids={asked}")));
    }

    [PostgisTheory]
    [InlineData("")]
    [InlineData("ids=1,x")]
    [InlineData("ids=-1")]
    public async Task By_id_names_ids_that_are_none(string query)
    {
        using var answer = await app.Service.Reader.GetAsync(
            new Uri($"/api/events/by-id?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("ids", await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Get_answers_404_when_there_is_no_such_event()
    {
        using var answer = await app.Service.Reader.GetAsync(
            new Uri("/api/events/999999", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("999999", await answer.ProblemAsync(HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task Get_tells_the_codes_of_other_data_sets()
    {
        var list = await app.Service.Reader.GetJsonAsync("/api/events?q=depot");
        var aleppo = await app.Service.Reader.GetJsonAsync($"/api/events/{list.GetProperty("features")[0].GetProperty("id")}");
        var codes = aleppo.GetProperty("properties").GetProperty("codes");
        Assert.Equal((1, "19"),
            (codes.GetProperty("acled_time_precision").GetInt32(), codes.GetProperty("cameo_root").GetString()));
    }

    [PostgisTheory]
    [InlineData("", "year", 5, 1)]
    [InlineData("?datetime=2023-11-01/2023-11-30", "day", 4, 0)]
    [InlineData("?datetime=2023-11-01/2023-11-30&bins=4", "week", 4, 0)]
    [InlineData("?bins=1", "year", 5, 1)]
    [InlineData("?event_type=Riots", "day", 0, 0)]
    public async Task Timeline_counts_every_dated_event_once(string query, string unit, int total, int undated)
    {
        var timeline = await app.Service.Reader.GetJsonAsync("/api/events/timeline" + query);
        var bins = timeline.GetProperty("bins").EnumerateArray().ToList();
        Assert.Equal(total, timeline.GetProperty("total").GetInt32());
        Assert.Equal(total, bins.Sum(bin => bin.GetProperty("total").GetInt32()));
        Assert.Equal(undated, timeline.GetProperty("undated").GetInt32());
        if (query.Length > 0) Assert.Equal(unit, timeline.GetProperty("unit").GetString());
        if (query.Contains("bins=1", StringComparison.Ordinal)) Assert.Single(bins);
    }

    private static IEnumerable<string> Names(JsonElement collection) =>
        collection.GetProperty("features").EnumerateArray()
        .Select(feature => feature.GetProperty("properties").GetProperty("place_name").GetString() ?? "nowhere");

    /// <summary>The service with six events and a rejected one.</summary>
    public sealed class SixEvents : IAsyncLifetime
    {
        /// <summary>The service.</summary>
        public PostgisApp Service { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            if (!PostgisApp.IsAvailable) return;
            await using var db = await Service.Services.GetRequiredService<IDbContextFactory<ConflictDb>>().CreateDbContextAsync();
            var article = new StoredArticle
            {
                Sha256 = new byte[32],
                Text = "Invented.",
                Source = "Wire",
                Status = "coded"
            };
            db.Articles.Add(article);
            await db.SaveChangesAsync();
            const string Strike = "Air/drone strike";
            StoredEvent[] events =
            [
                Event("aleppo", "Explosions/Remote violence", Strike, "2023-11-12", "2023-11-12", 37.16, 36.2, 2000,
                    "arms depot", 3),
                Event("damascus", "Explosions/Remote violence", Strike, null, "2023-11-13", 36.29, 33.51, 9000,
                    "дрон دمشق", null),
                Event("suva", "Protests", "Peaceful protest", "2023-11-20", "2023-11-21", 178.44, -18.14, 2000,
                    "Elysee", null),
                Event("apia", "Explosions/Remote violence", Strike, "2023-11-06", "2023-11-10", -171.77, -13.83, 3000,
                    "attack", 0),
                Event("kyiv", "Battles", "Armed clash", "2022-02-24", "2022-02-24", 30.52, 50.45, 9000, "tanks", 10),
                Event(null, "Strategic developments", "Agreement", null, null, null, null, null, "truce", null),
                Event("rejected", "Battles", "Armed clash", "2023-11-12", "2023-11-12", 37.16, 36.2, 2000, "depot", 3),
            ];
            events[0].Actor1 = "Military Forces of the United States";
            events[0].CountryCode = "SY";
            events[^1].Status = "rejected";
            await using var places = Service.Database.Source.CreateCommand(
                """
                INSERT INTO place (place_id, name, geom, feature_class, feature_code, country_code, admin1_code, admin2_code,
                  population, uncertainty_m, fame)
                VALUES
                  (2000000000760, 'Syria', 'SRID=4326;POINT(38.5 35)', 'A', 'PCLI', 'SY', '', '', 0, 400000, 1),
                  (1000000000001, 'Aleppo', 'SRID=4326;POINT(37.6 36.2)', 'A', 'ADM1', 'SY', '09', '', 0, 80000, 1),
                  (170654, 'Damascus', 'SRID=4326;POINT(36.29128 33.5102)', 'P', 'PPLC', 'SY', '13', '', 1569394, 8000, 1);
                INSERT INTO place_area (place_id, area)
                VALUES (1000000000001, 'SRID=4326;MULTIPOLYGON(((36 35, 38 35, 38 37, 36 37, 36 35)))');
                """);
            await places.ExecuteNonQueryAsync();
            db.Events.AddRange(events);
            await db.SaveChangesAsync();
            db.EventSources.AddRange(events.Select(e => new EventSource
            {
                EventId = e.EventId,
                ArticleId = article.ArticleId,
                SourceKey = e.PlaceName ?? "nowhere",
                EvidenceStart = 0,
                EvidenceLength = 9,
                Spans = "{}",
                Claim = "{\"properties\":{}}",
                Candidates = "[]",
            }));
            await db.SaveChangesAsync();

            StoredEvent Event(
                string? name, string type, string subType, string? start, string? end,
                double? longitudeDeg, double? latitudeDeg, double? uncertaintyM, string words, int? killed) => new()
                {
                    EventType = type,
                    SubEventType = subType,
                    DateStart = start is null ? null
                        : DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
                    DateEnd = end is null ? null
                        : DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
                    Geom = longitudeDeg is { } x && latitudeDeg is { } y ? new Point(x, y) { SRID = 4326 } : null,
                    UncertaintyM = uncertaintyM,
                    PlaceName = name,
                    FeatureCode = name is null ? null : "PPL",
                    FatalitiesLow = killed,
                    FatalitiesBest = killed,
                    Confidence = 0.8,
                    Summary = words,
                    SearchText = GeoConflict.Gazetteer.NameFolder.Fold(words),
                    ArticleId = article.ArticleId,
                };
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
