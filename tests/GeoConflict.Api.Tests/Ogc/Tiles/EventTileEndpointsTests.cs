using System.Net;
using GeoConflict.Api.Tests.Tiles;

namespace GeoConflict.Api.Tests.Ogc.Tiles;

/// <summary>Tiles of events over real HTTP.</summary>
public sealed class EventTileEndpointsTests(OgcApp app) : IClassFixture<OgcApp>
{
    [PostgisTheory]
    [InlineData("/tiles/events/0/0/0.mvt", 4)]
    [InlineData("/ogc/collections/events/tiles/WebMercatorQuad/0/0/0", 4)]
    [InlineData("/tiles/events/0/0/0.mvt?event_type=Battles", 1)]
    [InlineData("/tiles/events/0/0/0.mvt?datetime=2023-11-06/2023-11-30", 3)]
    [InlineData("/tiles/events/0/0/0.mvt?fatalities_min=2", 2)]
    [InlineData("/tiles/events/0/0/0.mvt?sub_event_type=Armed%20clash", 1)]
    [InlineData("/tiles/events/0/0/0.mvt?bbox=170,-30,-160,0", 2)]
    [InlineData("/ogc/collections/events/tiles/WebMercatorQuad/0/0/0?datetime=2022-02-24", 1)]
    public async Task A_tile_holds_the_events_meant(string address, int expected)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, new VectorTile(bytes)["events"].Count);
    }

    [PostgisFact]
    public async Task A_tile_changes_when_an_event_in_it_does_and_only_then()
    {
        var (syria, fiji) = ("/tiles/events/4/9/6.mvt", "/tiles/events/4/15/8.mvt");
        var (syriaTag, fijiTag) = (await TagOfAsync(syria), await TagOfAsync(fiji));
        await app.AddEventAsync("homs", 36.72, 34.73, "2024-01-01", "2024-01-01", "Battles", "Armed clash", null);
        await app.ChangeVersionAsync();
        for (var attempt = 0; attempt < 100 && await TagOfAsync(syria) == syriaTag; attempt++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.NotEqual(syriaTag, await TagOfAsync(syria));
        Assert.Equal(fijiTag, await TagOfAsync(fiji));
        await app.RunAsync("DELETE FROM conflict_event WHERE place_name = 'homs'");
        await app.ChangeVersionAsync();
        for (var attempt = 0; attempt < 100 && await TagOfAsync(syria) != syriaTag; attempt++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(syriaTag, await TagOfAsync(syria));
    }

    [PostgisTheory]
    [InlineData("/tiles/events/3/9/0.mvt", HttpStatusCode.NotFound)]
    [InlineData("/tiles/events/99/0/0.mvt", HttpStatusCode.NotFound)]
    [InlineData("/tiles/events/a/0/0.mvt", HttpStatusCode.NotFound)]
    [InlineData("/tiles/events/0/0/0.mvt?event_type=War", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/events/0/0/0.mvt?colour=red", HttpStatusCode.BadRequest)]
    public async Task What_is_no_tile_is_refused(string address, HttpStatusCode expected)
    {
        using var answer = await GetAsync(address);
        await answer.ProblemAsync(expected);
    }

    [PostgisFact]
    public async Task A_tile_without_events_has_no_content()
    {
        using var answer = await GetAsync("/tiles/events/9/0/511.mvt");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [PostgisFact]
    public async Task A_table_of_the_settings_has_tiles()
    {
        using var answer = await GetAsync("/ogc/collections/ogc_sample/tiles/WebMercatorQuad/0/0/0");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["one", "two"], new VectorTile(bytes)["ogc_sample"].Select(f => (string)f.Attributes["Näme"]));
    }

    private async Task<string> TagOfAsync(string address)
    {
        using var answer = await GetAsync(address);
        return answer.Headers.ETag?.Tag ?? throw new InvalidOperationException("No ETag.");
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        app.Service.Reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
