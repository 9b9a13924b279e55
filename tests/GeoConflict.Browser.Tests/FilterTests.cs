using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class FilterTests(MapSite site)
{
    [BrowserFact]
    public async Task Type_leaves_list_and_map_when_switched_off()
    {
        await using var page = await site.OpenAsync();
        await page.Page.GetByLabel("Battles").First.UncheckAsync();
        await page.ExpectTitleAsync("6 events in view");
        await Expect(page.Rows.Filter(new LocatorFilterOptions { HasText = "Armed clash" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Only_leaves_one_type()
    {
        await using var page = await site.OpenAsync();
        await page.Page.GetByLabel("Show only Protests").ClickAsync();
        await page.ExpectTitleAsync("1 event in view");
        Assert.Contains("types=protests", page.Address, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Words_find_the_events_that_hold_them()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#q").FillAsync("drone");
        await page.ExpectTitleAsync("1 event in view");
        await Expect(page.Rows.First).ToContainTextAsync("Kharkiv");
    }

    [BrowserFact]
    public async Task Precision_leaves_out_events_whose_place_is_vague()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#within").SelectOptionAsync("25000");
        await page.ExpectTitleAsync("7 events in view");
    }

    [BrowserFact]
    public async Task Number_killed_leaves_out_events_with_fewer()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#killed").SelectOptionAsync("10");
        await page.ExpectTitleAsync("1 event in view");
    }

    [BrowserFact]
    public async Task Box_limits_the_events_when_drawn()
    {
        await using var page = await site.OpenAsync("map=3/30/30");
        await page.Page.GetByLabel("Draw a box").ClickAsync();
        await page.DragAsync("#map", (0.45, 0.1), (0.85, 0.55));
        await page.WaitForAddressAsync("box=");
        await page.WaitUntilLoadedAsync();
        await Expect(page.Rows.Filter(new LocatorFilterOptions { HasText = "Lagos" })).ToHaveCountAsync(0);
        await Expect(page.Rows.Filter(new LocatorFilterOptions { HasText = "Kherson" })).ToHaveCountAsync(1);
        await page.Page.GetByLabel("Remove the limit: Drawn box").ClickAsync();
        await Expect(page.Rows.Filter(new LocatorFilterOptions { HasText = "Lagos" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Area_limits_the_events_when_drawn_corner_by_corner()
    {
        await using var page = await site.OpenAsync("map=5/48/34");
        await page.Page.GetByLabel("Draw an area").ClickAsync();
        foreach (var (x, y) in new[] { (300, 300), (480, 330), (480, 560), (300, 560) })
        {
            await page.Page.Locator("#map").ClickAsync(
                new LocatorClickOptions { Position = new Position { X = x, Y = y }, Delay = 20 });
            await page.Page.WaitForTimeoutAsync(350); // two clicks in quick succession are a double click
        }

        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForAddressAsync("poly=");
        await page.WaitUntilLoadedAsync();
        await Expect(page.Rows.Filter(new LocatorFilterOptions { HasText = "Kharkiv" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task List_follows_the_map_when_it_moves()
    {
        await using var page = await site.OpenAsync("map=7/36.34/43.13");
        await page.ExpectTitleAsync("3 events in view");
        await page.Page.Locator("#map").FocusAsync();
        for (var press = 0; press < 3; press++)
        {
            await page.Page.Keyboard.PressAsync("Shift+ArrowRight");
            await page.Page.WaitForTimeoutAsync(400); // the map glides, and takes no key while it does
        }

        await page.ExpectTitleAsync("0 events in view");
        await Expect(page.Page.Locator("#list-message")).ToContainTextAsync("No event in this part of the map.");
    }

    [BrowserFact]
    public async Task Events_without_a_place_are_listed_apart()
    {
        await using var page = await site.OpenAsync();
        await page.Page.GetByText("1 more event without a place on the map").ClickAsync();
        await page.ExpectTitleAsync("1 event without a place");
        await Expect(page.Rows.First).ToContainTextAsync("Agreement");
    }

    [BrowserFact]
    public async Task Download_holds_exactly_the_events_shown()
    {
        await using var page = await site.OpenAsync("map=7/36.34/43.13&types=battles");
        await page.ExpectTitleAsync("2 events in view");
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.Locator("#download").ClickAsync());
        using var file = await System.Text.Json.JsonDocument.ParseAsync(await download.CreateReadStreamAsync());
        var saved = file.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("id").ToString());
        var shown = await page.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#list button')].map((row) => row.dataset.eventId)");
        Assert.Equal(shown, saved);
    }
}
