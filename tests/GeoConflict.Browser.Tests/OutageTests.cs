using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

/// <summary>The page while the service gives no answer, or answers that it cannot.</summary>
public sealed class OutageTests(MapSite site)
{
    private const string Unreachable = "The service cannot be reached. Is it still running?";

    [BrowserFact]
    public async Task Page_says_so_in_words_when_opened_without_answers()
    {
        await using var page = await site.OpenAsync();
        await CutOffAsync(page);
        await page.GoToAsync("region=2000000000710");
        await Expect(page.Page.Locator("#list-message")).ToContainTextAsync(Unreachable);
        await Expect(page.Page.Locator("#map-message")).ToContainTextAsync("The events could not be loaded.");
        await Expect(page.Page.GetByLabel("Remove the limit: Region not known")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Card_region_list_and_paste_say_so_when_the_answers_stop()
    {
        await using var page = await site.OpenAsync();
        await CutOffAsync(page);
        await page.Page.Locator("#region-input").PressSequentiallyAsync("Borno");
        await Expect(page.Page.Locator("#region-options")).ToHaveTextAsync(Unreachable);
        await page.Rows.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Card.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Unreachable);
        await page.Page.Locator("#paste-open").ClickAsync();
        await page.Page.Locator("#paste-text").FillAsync("Shells hit Kherson on 3 May 2023.");
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read the article" }).ClickAsync();
        await Expect(page.Page.Locator("#paste").GetByRole(AriaRole.Alert)).ToHaveTextAsync(Unreachable);
    }

    [BrowserFact]
    public async Task Page_repeats_the_reason_when_the_service_gives_one()
    {
        await using var page = await site.OpenAsync();
        await page.Page.RouteAsync("**/api/events/columns?**", route => route.FulfillAsync(new RouteFulfillOptions
        {
            Status = 503,
            ContentType = "application/problem+json",
            Body = """{"title": "Unavailable", "detail": "The database is being moved."}""",
        }));
        await page.Page.Locator("#q").FillAsync("shells");
        await Expect(page.Page.Locator("#list-message")).ToContainTextAsync("The database is being moved.");
    }

    private static Task CutOffAsync(MapPage page) => page.Page.RouteAsync("**/api/**", route => route.AbortAsync());
}
