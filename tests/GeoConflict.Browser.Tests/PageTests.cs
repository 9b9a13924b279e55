using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class PageTests(MapSite site)
{
    [BrowserFact]
    public async Task Page_lists_and_draws_the_stored_events_when_opened()
    {
        await using var page = await site.OpenAsync("map=6/46.64/32.61");
        await page.ExpectTitleAsync("2 events in view");
        Assert.Equal("187,74,0,255", await page.ColourInMiddleAsync()); // explosions, light
        await page.PictureAsync("page-light");
    }

    [BrowserFact]
    public async Task Page_fits_the_map_to_all_events_when_the_address_names_no_place()
    {
        await using var page = await site.OpenAsync();
        await page.ExpectTitleAsync($"{SeededEvents.PlacedCount} events in view");
    }

    [BrowserFact]
    public async Task Page_asks_no_other_host_and_breaks_no_policy_when_used()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Kherson");
        await page.Page.Locator(".card-back").ClickAsync();
        await page.Page.Locator("#theme").SelectOptionAsync("dark");
        await page.Page.Locator("#paste-open").ClickAsync();
        await page.Page.GetByLabel("Close").ClickAsync();
        await page.Page.Locator("#play").ClickAsync();
        await page.Page.WaitForTimeoutAsync(400);
        Assert.Empty(page.Problems);
    }

    [BrowserFact]
    public async Task Page_says_so_and_offers_a_way_out_when_no_event_passes_the_filters()
    {
        await using var page = await site.OpenAsync("killed=100");
        var message = page.Page.Locator("#list-message");
        await Expect(message).ToContainTextAsync("No event passes these filters.");
        await message.GetByRole(AriaRole.Button).ClickAsync();
        await page.ExpectTitleAsync($"{SeededEvents.PlacedCount} events in view");
    }

    [BrowserFact]
    public async Task Page_says_so_and_tries_again_when_the_events_cannot_be_loaded()
    {
        await using var page = await site.OpenAsync();
        await page.Page.RouteAsync("**/api/events/columns?**", route => route.AbortAsync());
        await page.Page.Locator("#q").FillAsync("shells");
        var message = page.Page.Locator("#list-message");
        await Expect(message).ToContainTextAsync("The events could not be loaded.");
        await page.Page.UnrouteAsync("**/api/events/columns?**");
        await message.GetByRole(AriaRole.Button).ClickAsync();
        await page.ExpectTitleAsync("1 event in view");
    }

    [BrowserFact]
    public async Task Page_has_dark_colours_when_the_system_is_dark()
    {
        await using var page = await site.OpenAsync(
            "map=6/46.64/32.61", new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        Assert.Equal("255,180,84,255", await page.ColourInMiddleAsync()); // explosions, dark
        Assert.Equal("rgb(22, 27, 34)", await BackgroundAsync(page));
        await page.PictureAsync("page-dark");
    }

    [BrowserFact]
    public async Task Page_keeps_the_colours_chosen_when_opened_again()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#theme").SelectOptionAsync("dark");
        await page.GoToAsync(null);
        Assert.Equal("rgb(22, 27, 34)", await BackgroundAsync(page));
    }

    [BrowserFact]
    public async Task Page_has_map_time_and_list_in_sight_when_on_a_phone()
    {
        await using var page = await site.OpenAsync(options: MapPage.Phone());
        await Expect(page.ListTitle).ToBeInViewportAsync();
        await Expect(page.Page.Locator("#play")).ToBeInViewportAsync();
        var overflow = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(overflow <= 0, $"the page is {overflow} px too wide");
        await page.PictureAsync("phone");
    }

    [BrowserFact]
    public async Task Sheet_rises_and_opens_a_card_when_on_a_phone()
    {
        await using var page = await site.OpenAsync(options: MapPage.Phone());
        await page.Page.Locator("#sheet-handle").ClickAsync();
        await page.OpenEventAsync("Kherson");
        await Expect(page.Card.Locator(".card-title")).ToBeInViewportAsync();
        await page.PictureAsync("phone-card");
    }

    private static Task<string> BackgroundAsync(MapPage page) =>
        page.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
