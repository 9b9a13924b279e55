using System.Net;
using GeoConflict.Api.Tests.Ogc;

namespace GeoConflict.Api.Tests.Events;

/// <summary>The list of events in other forms than the page's.</summary>
public sealed class EventFormsTests(OgcApp app) : IClassFixture<OgcApp>
{
    [PostgisTheory]
    [InlineData("?f=csv", "*/*", "text/csv")]
    [InlineData("", "text/csv", "text/csv")]
    [InlineData("?f=kml", "*/*", "application/vnd.google-earth.kml+xml")]
    [InlineData("?f=fgb", "*/*", "application/flatgeobuf")]
    [InlineData("", "application/geopackage+sqlite3", "application/geopackage+sqlite3")]
    [InlineData("?f=shp", "*/*", "application/zip")]
    [InlineData("?f=geojsonseq", "*/*", "application/geo+json-seq")]
    [InlineData("?f=html", "*/*", "text/html")]
    [InlineData("", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("", "application/json, application/geo+json", "application/geo+json")]
    [InlineData("", "image/png", "application/geo+json")]
    public async Task List_answers_in_the_form_asked_for(string query, string accept, string mediaType)
    {
        using var answer = await AskAsync("/api/events" + query, accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [PostgisFact]
    public async Task List_names_forms_it_does_not_know()
    {
        using var answer = await AskAsync("/api/events?f=docx", "*/*");
        Assert.Contains("gpkg", await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [PostgisFact]
    public async Task A_table_of_pages_has_every_event_once_latest_first_by_the_links_in_its_head()
    {
        var places = new List<string>();
        for (var address = "/api/events?f=csv&limit=2"; address is not null;)
        {
            using var answer = await AskAsync(address, "*/*");
            var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .TrimEnd().Split("\r\n");
            var column = Array.IndexOf(lines[0].Split(','), "place_name");
            places.AddRange(lines[1..].Select(line => line.Split(',')[column]));
            var next = string.Join(", ", answer.Headers.GetValues("Link")).Split(", ")
                .SingleOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal));
            address = next?[(next.IndexOf('<', StringComparison.Ordinal) + 1)..next.IndexOf('>', StringComparison.Ordinal)];
        }

        Assert.Equal(["suva", "damascus", "apia", "kyiv", "nowhere"], places);
    }

    [PostgisTheory]
    [InlineData("limit=1")]
    [InlineData("limit=2")]
    [InlineData("limit=9")]
    public async Task Pages_hold_events_that_end_long_after_the_days_asked_for(string limit)
    {
        // Two of them last for years; a third ends within two months of the days asked for.
        await app.AddEventAsync("siege", 40, 36, "2016-01-01", "2019-06-01", "Battles", "Armed clash", null);
        await app.AddEventAsync("blockade", 45, 15, null, "2018-01-01", "Battles", "Armed clash", null);
        await app.AddEventAsync("march", 45, 13, "2016-05-30", "2016-06-20", "Protests", "Peaceful protest", null);
        await app.AddEventAsync("later", 45, 13, "2016-07-01", "2016-07-02", "Protests", "Peaceful protest", null);
        try
        {
            var places = new List<string>();
            string? address = $"/api/events?datetime=2016-06-01/2016-06-10&{limit}";
            while (address is not null)
            {
                var page = await app.Service.Reader.GetJsonAsync(address);
                places.AddRange(page.GetProperty("features").EnumerateArray()
                    .Select(one => one.GetProperty("properties").GetProperty("place_name").GetString() ?? ""));
                var next = page.GetProperty("links").EnumerateArray()
                    .Where(link => link.GetProperty("rel").GetString() == "next").ToArray();
                address = next.Length > 0 ? next[0].GetProperty("href").GetString() : null;
            }

            Assert.Equal(["siege", "blockade", "march"], places);
            var timeline = await app.Service.Reader.GetJsonAsync(
                "/api/events/timeline?datetime=2016-06-01/2016-06-10&sub_event_type=Armed%20clash,Peaceful%20protest");
            Assert.Equal(3, timeline.GetProperty("total").GetInt32());
        }
        finally
        {
            await app.RunAsync("DELETE FROM conflict_event WHERE place_name IN ('siege', 'blockade', 'march', 'later')");
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await app.Service.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
