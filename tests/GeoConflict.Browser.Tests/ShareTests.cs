using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

/// <summary>What one can take away of the page.</summary>
public sealed class ShareTests(MapSite site)
{
    [BrowserFact]
    public async Task Csv_holds_the_events_of_the_list()
    {
        await using var page = await site.OpenAsync("types=battles");
        await page.ExpectTitleAsync("2 events in view");
        var download = await DownloadAsync(page, "Download CSV");
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal(4, lines.Length); // names of columns, two events, the end
        Assert.Contains("Mosul", lines[1], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Picture_shows_the_map_with_its_events_and_where_it_comes_from()
    {
        await using var page = await site.OpenAsync("map=6/46.64/32.61");
        await page.ExpectTitleAsync("2 events in view");
        var download = await DownloadAsync(page, "Save the map as a picture");
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        var middle = await page.Page.EvaluateAsync<int[]>(
            """
            async (base64) => {
              const image = new Image();
              image.src = `data:image/png;base64,${base64}`;
              await image.decode();
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [image.width, image.height];
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              const {clientWidth, clientHeight} = document.getElementById('map');
              return [...context.getImageData(clientWidth / 2, clientHeight / 2, 1, 1).data];
            }
            """,
            Convert.ToBase64String(bytes.ToArray()));
        Assert.Equal([187, 74, 0, 255], middle); // explosions, light
    }

    [BrowserFact]
    public async Task Frame_shows_the_map_and_a_way_to_the_whole_page_only()
    {
        await using var page = await site.OpenAsync("types=battles", query: "embed=1");
        await Expect(page.Page.Locator(".bar")).ToBeHiddenAsync();
        await Expect(page.Page.Locator("#list-view")).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".leaflet-control-attribution")).ToContainTextAsync("Natural Earth");
        var link = await page.Page.Locator("#open-full").GetAttributeAsync("href");
        Assert.DoesNotContain("embed", link, StringComparison.Ordinal);
        Assert.Contains("types=battles", link, StringComparison.Ordinal);
        await page.PictureAsync("embed");
    }

    [BrowserTheory]
    [InlineData("/?embed=1", "frame-ancestors *")]
    [InlineData("/", "frame-ancestors 'self'")]
    public async Task Other_sites_may_frame_the_page_made_for_it_only(string address, string expected)
    {
        using var answer = await site.App.Reader.GetAsync(
            new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.EndsWith(expected, answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Paper_holds_the_map_and_the_events_as_a_table()
    {
        await using var page = await site.OpenAsync();
        await Expect(page.Rows).ToHaveCountAsync(SeededEvents.PlacedCount);
        await page.Page.EvaluateAsync("() => { window.print = () => window.dispatchEvent(new Event('beforeprint')); }");
        await page.Page.Locator("#share summary").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Print" }).ClickAsync();
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Page.Locator("#print tbody tr")).ToHaveCountAsync(SeededEvents.PlacedCount);
        await Expect(page.Page.Locator("#map")).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".bar-tools")).ToBeHiddenAsync();
        await page.PictureAsync("print");
    }

    private static async Task<IDownload> DownloadAsync(MapPage page, string item)
    {
        await page.Page.Locator("#share summary").ClickAsync();
        return await page.Page.RunAndWaitForDownloadAsync(() => page.Page
            .GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = item }).ClickAsync());
    }
}
