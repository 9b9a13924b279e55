using System.Net;
using System.Text.Json;

namespace GeoConflict.Api.Tests.Ogc;

/// <summary><c>/ogc</c> over real HTTP.</summary>
public sealed class OgcFeaturesTests(OgcApp app) : IClassFixture<OgcApp>
{
    private const string Items = "/ogc/collections/events/items";

    [PostgisTheory]
    [InlineData("", "apia damascus kyiv nowhere suva")]
    [InlineData("bbox=30,30,45,52", "damascus kyiv")]
    [InlineData("bbox=30,30,0,45,52,9000", "damascus kyiv")]
    [InlineData("bbox=170,-30,-160,0", "apia suva")]
    [InlineData("bbox=-180,-30,-160,0", "apia")]
    [InlineData("bbox=30,30,45,45&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326", "damascus")]
    [InlineData("bbox=3300000,6500000,3500000,6600000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", "kyiv")]
    [InlineData("datetime=2023-11-06", "apia damascus nowhere")]
    [InlineData("datetime=../2022-12-31", "kyiv nowhere")]
    [InlineData("datetime=2023-11-12T23:30:00-03:00/..", "nowhere suva")]
    [InlineData("event_type=Battles", "kyiv")]
    [InlineData("fatalities=2", "damascus")]
    [InlineData("filter=fatalities > 1 AND date_end >= DATE('2023-01-01')", "damascus")]
    [InlineData("filter=place_name IN ('suva','kyiv')", "kyiv suva")]
    [InlineData("filter=CASEI(place_name) LIKE casei('KY%25')", "kyiv")]
    [InlineData("filter=date_end IS NULL", "nowhere")]
    [InlineData("filter=S_INTERSECTS(geom,BBOX(170,-30,-160,0))", "apia suva")]
    [InlineData("filter=S_DISJOINT(geom,POLYGON((0 0,50 0,50 60,0 60,0 0)))", "apia suva")]
    [InlineData("filter=S_INTERSECTS(geom,BBOX(50,30,51,31))&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
        "kyiv")]
    [InlineData("filter=T_DURING(INTERVAL(date_start,date_end),INTERVAL('2023-11-01','2023-11-12'))", "apia")]
    [InlineData("filter=fatalities * 2 = 24", "kyiv")]
    [InlineData("filter=fatalities div 5 = 2 AND fatalities / 5 = 2.4 AND fatalities %25 5 = 2", "kyiv")]
    [InlineData("filter-lang=cql2-json&filter={\"op\":\"=\",\"args\":[{\"property\":\"place_name\"},\"apia\"]}", "apia")]
    public async Task Items_are_those_that_the_parameters_mean(string query, string expected)
    {
        var found = await app.Service.Reader.GetJsonAsync($"{Items}?{query}");
        var names = Names(found);
        Assert.Equal(expected, string.Join(' ', names.Order(StringComparer.Ordinal)));
        Assert.Equal(names.Count, found.GetProperty("numberReturned").GetInt32());
        Assert.Equal(names.Count, found.GetProperty("numberMatched").GetInt32());
    }

    [PostgisTheory]
    [InlineData("filter=A_CONTAINS(tags,('a','b'))", "1")]
    [InlineData("filter=A_OVERLAPS(tags,('b'))", "1 2")]
    [InlineData("filter=A_CONTAINEDBY(tags,('b','c','d'))", "2")]
    [InlineData("filter=A_EQUALS(tags,('b','c'))", "2")]
    [InlineData("filter=\"Näme\" = 'two'", "2")]
    [InlineData("filter=seen < TIMESTAMP('2024-01-01T00:00:00Z')", "1")]
    [InlineData("filter=S_TOUCHES(geom,POINT(10 5))", "1")]
    [InlineData("filter=ACCENTI(\"Näme\") = ACCENTI('öne')", "1")]
    [InlineData("bbox=9,9,15,15", "1")]
    [InlineData("datetime=1900-01-01", "1 2")]
    public async Task A_table_of_the_settings_is_a_collection(string query, string expected)
    {
        var found = await app.Service.Reader.GetJsonAsync($"/ogc/collections/ogc_sample/items?{query}");
        var ids = found.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetInt32());
        Assert.Equal(expected, string.Join(' ', ids));
    }

    [PostgisFact]
    public async Task Items_come_each_once_over_pages()
    {
        var names = new List<string>();
        var address = $"{Items}?limit=2";
        while (address is not null)
        {
            var page = await app.Service.Reader.GetJsonAsync(address);
            names.AddRange(Names(page));
            Assert.Equal(5, page.GetProperty("numberMatched").GetInt32());
            address = page.GetProperty("links").EnumerateArray()
                .Where(link => link.GetProperty("rel").GetString() == "next")
                .Select(link => new Uri(link.GetProperty("href").GetString() ?? "").PathAndQuery).SingleOrDefault();
        }

        Assert.Equal(5, names.Count);
        Assert.Equal(5, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("nowhere", names[^1]);
    }

    [PostgisTheory]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/4326", 50.45, 30.52)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/3857", 3397470.861, 6524575.739)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/32636", 323940.5, 5591604.5)]
    public async Task Items_come_in_the_reference_system_asked_for(string crs, double first, double second)
    {
        using var answer = await GetAsync($"{Items}?event_type=Battles&crs={crs}");
        Assert.Equal([$"<{crs}>"], answer.Headers.GetValues("Content-Crs"));
        var found = JsonSerializer.Deserialize<JsonElement>(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var point = found.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");
        Assert.Equal(first, point[0].GetDouble(), 0.5);
        Assert.Equal(second, point[1].GetDouble(), 0.5);
    }

    [PostgisTheory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=0,60,10,50", "bbox")]
    [InlineData("bbox=0,0,181,10", "bbox")]
    [InlineData("datetime=yesterday", "datetime")]
    [InlineData("crs=foo", "crs")]
    [InlineData("bbox=0,0,1,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/999999", "bbox-crs")]
    [InlineData("filter=colour = 'red'", "colour")]
    [InlineData("filter=place_name LIKE", "filter")]
    [InlineData("filter-lang=sql&filter=1", "filter-lang")]
    [InlineData("cursor=;DROP", "cursor")]
    [InlineData("f=docx", "f")]
    [InlineData("colour=red", "colour")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("fatalities=many", "fatalities")]
    [InlineData("filter=S_CONTAINS(geom,BBOX(1,2))", "filter")]
    public async Task A_wrong_parameter_is_named(string query, string name)
    {
        using var answer = await GetAsync($"{Items}?{query}");
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("/ogc/collections/nothing")]
    [InlineData("/ogc/collections/nothing/items")]
    [InlineData("/ogc/collections/events/items/987654321")]
    [InlineData("/ogc/collections/events/items/one")]
    [InlineData("/ogc/nothing")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await GetAsync(address);
        await answer.ProblemAsync(HttpStatusCode.NotFound);
    }

    [PostgisTheory]
    [InlineData("/ogc")]
    [InlineData("/ogc/conformance")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/events")]
    [InlineData("/ogc/collections/events/queryables")]
    [InlineData("/ogc/collections/ogc_sample/schema")]
    [InlineData("/ogc/collections/events/items")]
    [InlineData("/ogc/api")]
    public async Task Every_page_has_a_form_for_people(string address)
    {
        using var answer = await GetAsync($"{address}?f=html");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task A_client_that_has_the_answer_is_told_so()
    {
        using var first = await GetAsync(Items);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Items, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var second = await app.Service.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static List<string> Names(JsonElement collection) =>
        [.. collection.GetProperty("features").EnumerateArray()
            .Select(f => f.GetProperty("properties").GetProperty("place_name").GetString() ?? "")];

    private Task<HttpResponseMessage> GetAsync(string address) =>
        app.Service.Reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
