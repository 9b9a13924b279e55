using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class RegionTests(MapSite site)
{
    [BrowserFact]
    public async Task Country_limits_the_events_and_shows_its_outline_when_picked_by_the_keyboard()
    {
        await using var page = await site.OpenAsync();
        await FindAsync(page, "nijer");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ExpectTitleAsync("2 events in view");
        await Expect(page.Page.Locator("path.limit-region")).ToHaveCountAsync(1);
        await Expect(page.Page.GetByLabel("Remove the limit: Nigeria")).ToBeVisibleAsync();
        Assert.Contains("region=2000000000710", page.Address, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Province_limits_the_events_until_the_limit_is_taken_away()
    {
        await using var page = await site.OpenAsync();
        await FindAsync(page, "Borno");
        await page.Page.Locator("#region-options li").First.ClickAsync();
        await page.ExpectTitleAsync("1 event in view");
        await Expect(page.Rows.First).ToContainTextAsync("Mob violence");
        await page.Page.GetByLabel("Remove the limit: Borno").ClickAsync();
        await Expect(page.Page.Locator("path.limit-region")).ToHaveCountAsync(0);
        Assert.DoesNotContain("region=", page.Address, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Region_has_its_name_and_outline_when_a_link_names_it()
    {
        await using var page = await site.OpenAsync("map=4/10/8&region=1000000000002");
        await page.ExpectTitleAsync("1 event in view");
        await Expect(page.Page.GetByLabel("Remove the limit: Borno")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("path.limit-region")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Circle_that_is_drawn_limits_the_events()
    {
        await using var page = await site.OpenAsync("map=5/47/34");
        await page.ExpectTitleAsync("2 events in view");
        await page.Page.GetByLabel("Draw a circle").ClickAsync();
        await page.DragAsync("#map", (0.45, 0.52), (0.52, 0.52));
        await page.WaitForAddressAsync("circle=");
        await page.ExpectTitleAsync("1 event in view");
        await Expect(page.Page.Locator("path.limit-region")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Name_of_no_region_is_said_to_be_none()
    {
        await using var page = await site.OpenAsync();
        await FindAsync(page, "Atlantis");
        await Expect(page.Page.Locator("#region-options")).ToHaveTextAsync("No country, province or town of this name");
    }

    private static async Task FindAsync(MapPage page, string name)
    {
        await page.Page.Locator("#region-input").PressSequentiallyAsync(name);
        await page.Page.Locator("#region-options li").First.WaitForAsync();
    }
}
