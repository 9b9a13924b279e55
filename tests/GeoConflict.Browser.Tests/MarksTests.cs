using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

/// <summary>The ways events are drawn: marks, density, numbers.</summary>
public sealed class MarksTests(MapSite site)
{
    [BrowserFact]
    public async Task Few_events_are_marks_until_another_way_is_chosen_and_a_link_keeps_it()
    {
        await using var page = await site.OpenAsync("map=6/36.34/43.13");
        await Expect(page.Page.Locator(".event-canvas")).ToHaveAttributeAsync("data-marks", "points");
        await page.Page.Locator("#marks").SelectOptionAsync("density");
        await Expect(page.Page.Locator(".event-canvas")).ToHaveAttributeAsync("data-marks", "density");
        await Expect(page.Page.Locator("#marks-key")).ToContainTextAsync("many");
        await page.WaitForAddressAsync("marks=density");
        await page.PictureAsync("density");
    }

    [BrowserFact]
    public async Task Density_colours_the_spot_of_an_event_and_lists_its_events_when_clicked()
    {
        await using var page = await site.OpenAsync("map=6/36.34/43.13&marks=density");
        await page.ExpectTitleAsync("3 events in view");
        Assert.False((await page.ColourInMiddleAsync()).EndsWith(",0", StringComparison.Ordinal));
        await page.Page.Locator("#map").ClickAsync();
        await page.ExpectTitleAsync("3 events at this spot");
    }

    [BrowserFact]
    public async Task Group_lists_all_its_events_when_clicked()
    {
        await using var page = await site.OpenAsync("map=6/36.34/43.13&marks=clusters");
        await page.ExpectTitleAsync("3 events in view");
        await Expect(page.Page.Locator("#marks-key")).ToContainTextAsync("add up");
        await page.Page.Locator("#map").ClickAsync();
        await page.ExpectTitleAsync("3 events at this spot");
        await page.PictureAsync("clusters");
    }

    [BrowserFact]
    public async Task Spot_of_an_event_that_left_the_window_is_clear_again_in_every_way_of_drawing()
    {
        foreach (var marks in new[] { "points", "density", "clusters" })
        {
            await using var page = await site.OpenAsync(
                $"map=6/36.34/43.13&from=2016-01-01&to=2016-12-31&marks={marks}");
            await page.ExpectTitleAsync("3 events in view");
            await page.SetDateAsync("from-date", "2016-11-03");
            await page.ExpectTitleAsync("0 events in view");
            Assert.EndsWith(",0", await page.ColourInMiddleAsync(), StringComparison.Ordinal);
        }
    }
}
