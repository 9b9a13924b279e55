using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class TimeSliderTests(MapSite site)
{
    [BrowserFact]
    public async Task Dates_limit_the_events_when_typed()
    {
        await using var page = await site.OpenAsync();
        await page.SetDateAsync("from-date", "2023-01-01");
        await page.SetDateAsync("to-date", "2023-12-31");
        await page.ExpectTitleAsync("2 events in view");
        Assert.Contains("from=2023-01-01&to=2023-12-31", await AddressOnceWrittenAsync(page), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("from=2023-05-01&to=2023-05-04", "Kherson")] // between 3 and 5 May
    [InlineData("from=2021-07-10&to=2021-07-12", "Borno")]   // in July
    public async Task Window_holds_an_event_that_may_have_happened_on_one_of_its_days(string address, string place)
    {
        await using var page = await site.OpenAsync(address);
        await page.ExpectTitleAsync("1 event in view");
        await Expect(page.Rows.First).ToContainTextAsync(place);
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.Locator("#download").ClickAsync());
        Assert.Equal("geoconflict-1-events.geojson", download.SuggestedFilename);
    }

    [BrowserFact]
    public async Task Handle_moves_the_last_day_when_arrow_keys_are_pressed()
    {
        await using var page = await site.OpenAsync("from=2023-01-01&to=2023-06-10");
        await page.ExpectTitleAsync("2 events in view");
        await page.Page.Locator("#to-handle").FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.ExpectTitleAsync("1 event in view");
        await Expect(page.Page.Locator("#to-handle")).ToHaveAttributeAsync("aria-valuetext", "9 Jun 2023");
    }

    [BrowserFact]
    public async Task Bars_take_a_new_window_when_dragged_over()
    {
        await using var page = await site.OpenAsync();
        await page.DragAsync("#track", (0.9, 0.3), (0.5, 0.3));
        await Expect(page.ListTitle).Not.ToHaveTextAsync($"{SeededEvents.PlacedCount} events in view");
        Assert.Contains("from=20", await AddressOnceWrittenAsync(page), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Window_keeps_its_length_when_dragged()
    {
        await using var page = await site.OpenAsync("from=2019-01-01&to=2020-12-31");
        await page.ExpectTitleAsync("1 event in view");
        var middle = await page.Page.EvaluateAsync<double>(
            """
            () => {
              const boxOf = (id) => document.getElementById(id).getBoundingClientRect();
              const [track, band] = ['track', 'window'].map(boxOf);
              return (band.left + band.width / 2 - track.left) / track.width;
            }
            """);
        await page.DragAsync("#track", (middle, 0.3), (middle - 0.15, 0.3));
        var from = DateOnly.Parse(await page.Page.InputValueAsync("#from-date"));
        var to = DateOnly.Parse(await page.Page.InputValueAsync("#to-date"));
        Assert.True(from < new DateOnly(2019, 1, 1));
        Assert.Equal(730, to.DayNumber - from.DayNumber);
    }

    [BrowserFact]
    public async Task Play_moves_the_window_on_until_paused()
    {
        await using var page = await site.OpenAsync("from=2016-10-01&to=2016-12-31");
        await page.Page.Locator("#play").ClickAsync();
        await page.Page.WaitForTimeoutAsync(700);
        await page.Page.Locator("#play").ClickAsync();
        await page.Page.WaitForTimeoutAsync(200); // what was set before the click is drawn in the frame after it
        var stopped = await page.Page.InputValueAsync("#from-date");
        Assert.True(DateOnly.Parse(stopped) > new DateOnly(2016, 10, 1), stopped);
        await page.Page.WaitForTimeoutAsync(300);
        Assert.Equal(stopped, await page.Page.InputValueAsync("#from-date"));
    }

    [BrowserFact]
    public async Task Play_keeps_the_first_day_when_cumulative()
    {
        await using var page = await site.OpenAsync("from=2016-10-01&to=2016-12-31");
        await page.Page.Locator("#mode").SelectOptionAsync("cumulative");
        await page.Page.Locator("#play").ClickAsync();
        await page.Page.WaitForTimeoutAsync(700);
        Assert.Equal("2016-10-01", await page.Page.InputValueAsync("#from-date"));
        Assert.True(DateOnly.Parse(await page.Page.InputValueAsync("#to-date")) > new DateOnly(2016, 12, 31));
    }

    [BrowserFact]
    public async Task All_time_takes_the_window_away()
    {
        await using var page = await site.OpenAsync("from=2023-01-01&to=2023-12-31");
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "All time" }).ClickAsync();
        await page.ExpectTitleAsync($"{SeededEvents.PlacedCount} events in view");
    }

    /// <summary>The address follows the slider once the hand rests.</summary>
    private static async Task<string> AddressOnceWrittenAsync(MapPage page)
    {
        await page.WaitForAddressAsync("from=");
        return page.Address;
    }
}
