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

    [BrowserFact]
    public async Task Edge_of_the_window_moves_alone_when_dragged()
    {
        await using var page = await site.OpenAsync("from=2018-01-01&to=2020-12-31");
        await page.ExpectTitleAsync("1 event in view");
        var edge = await page.Page.EvaluateAsync<double>(
            """
            () => {
              const boxOf = (id) => document.getElementById(id).getBoundingClientRect();
              const [track, band] = ['track', 'window'].map(boxOf);
              return (band.right - 1 - track.left) / track.width;
            }
            """);
        await page.DragAsync("#track", (edge, 0.3), (edge + 0.3, 0.3));
        Assert.Equal("2018-01-01", await page.Page.InputValueAsync("#from-date"));
        Assert.True(DateOnly.Parse(await page.Page.InputValueAsync("#to-date")) > new DateOnly(2022, 1, 1));
    }

    [BrowserFact]
    public async Task Wheel_zooms_the_slider_and_a_button_shows_all_of_it_again()
    {
        await using var page = await site.OpenAsync();
        var all = await SpanAsync(page);
        await page.Page.Locator("#track").HoverAsync();
        await page.Page.Mouse.WheelAsync(0, -600);
        await Expect(page.Page.Locator("#whole-axis")).ToBeVisibleAsync();
        Assert.InRange(await SpanAsync(page), 14, all / 2);
        await page.ExpectTitleAsync($"{SeededEvents.PlacedCount} events in view"); // the window is another matter
        await page.PictureAsync("axis-zoomed");
        await page.Page.Locator("#whole-axis").ClickAsync();
        Assert.Equal(all, await SpanAsync(page));
    }

    [BrowserFact]
    public async Task Handle_moves_by_a_month_with_Shift_and_to_the_end_with_End()
    {
        await using var page = await site.OpenAsync("from=2023-01-01&to=2023-06-10");
        await page.Page.Locator("#to-handle").FocusAsync();
        await page.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(page.Page.Locator("#to-date")).ToHaveValueAsync("2023-05-11");
        await page.Page.Keyboard.PressAsync("End");
        await Expect(page.Page.Locator("#to-date")).Not.ToHaveValueAsync("2023-05-11");
        Assert.True(DateOnly.Parse(await page.Page.InputValueAsync("#to-date")) >= new DateOnly(2024, 2, 14));
    }

    [BrowserFact]
    public async Task Steps_move_the_window_by_the_days_of_the_speed()
    {
        await using var page = await site.OpenAsync("from=2020-01-01&to=2020-12-31");
        await page.Page.Locator("#speed").SelectOptionAsync("30");
        await page.Page.Locator("#step-forward").ClickAsync();
        await Expect(page.Page.Locator("#from-date")).ToHaveValueAsync("2020-01-31");
        await page.Page.Locator("#step-back").ClickAsync();
        await page.Page.Locator("#step-back").ClickAsync();
        await Expect(page.Page.Locator("#from-date")).ToHaveValueAsync("2019-12-02");
    }

    [BrowserTheory]
    [InlineData("24 h", 1, 1)]
    [InlineData("7 days", 7, 1)]
    [InlineData("1 year", 365, 3)] // Kherson in May 2023, Kharkiv in June, Suva in February 2024
    public async Task Range_ends_at_the_newest_event(string name, int days, int events)
    {
        await using var page = await site.OpenAsync();
        var exactly = new LocatorGetByTextOptions { Exact = true };
        await page.Page.Locator(".time-presets").GetByText(name, exactly).ClickAsync();
        await page.ExpectTitleAsync(events == 1 ? "1 event in view" : $"{events} events in view");
        Assert.Equal("2024-02-14", await page.Page.InputValueAsync("#to-date"));
        Assert.Equal(
            new DateOnly(2024, 2, 14).AddDays(1 - days), DateOnly.Parse(await page.Page.InputValueAsync("#from-date")));
    }

    [BrowserFact]
    public async Task Events_whose_day_is_not_known_exactly_are_left_out_when_asked()
    {
        await using var page = await site.OpenAsync();
        await page.Page.GetByLabel("Exact days only").CheckAsync();
        await page.ExpectTitleAsync($"{SeededEvents.PlacedCount - 2} events in view"); // Kherson and Borno
        await page.WaitForAddressAsync("days=exact");
    }

    private static Task<double> SpanAsync(MapPage page) => page.Page.EvaluateAsync<double>(
        "() => { const one = document.getElementById('to-handle'); return one.max - one.min; }");

    /// <summary>The address follows the slider once the hand rests.</summary>
    private static async Task<string> AddressOnceWrittenAsync(MapPage page)
    {
        await page.WaitForAddressAsync("from=");
        return page.Address;
    }
}
