using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class AddressTests(MapSite site)
{
    [BrowserFact]
    public async Task Address_restores_map_time_types_words_and_event_when_opened()
    {
        await using var first = await site.OpenAsync(
            "map=5/48/34&from=2023-01-01&to=2023-12-31&types=explosions&q=shells");
        await first.ExpectTitleAsync("1 event in view");
        await first.OpenEventAsync("Kherson");
        await first.WaitForAddressAsync("event=");
        var address = first.Address;

        await using var second = await site.OpenAsync(address);
        await Expect(second.Card.Locator(".card-title")).ToHaveTextAsync("Shelling/artillery/missile attack");
        await Expect(second.Page.Locator("#from-date")).ToHaveValueAsync("2023-01-01");
        await Expect(second.Page.Locator("#q")).ToHaveValueAsync("shells");
        await Expect(second.Page.Locator("#types input:checked")).ToHaveCountAsync(1);
        Assert.Equal(address, second.Address);
    }

    [BrowserFact]
    public async Task Back_closes_the_card_and_takes_back_the_filter()
    {
        await using var page = await site.OpenAsync();
        await page.Page.GetByLabel("Show only Protests").ClickAsync();
        await page.ExpectTitleAsync("1 event in view");
        await page.OpenEventAsync("Lagos");
        await page.Page.GoBackAsync();
        await Expect(page.Card).ToBeHiddenAsync();
        await page.ExpectTitleAsync("1 event in view");
        await page.Page.GoBackAsync();
        await page.ExpectTitleAsync($"{SeededEvents.PlacedCount} events in view");
    }

    [BrowserFact]
    public async Task Window_opens_to_the_event_when_a_link_names_one_outside_it()
    {
        await using var page = await site.OpenAsync("map=6/46.64/32.61&from=2024-01-01&to=2024-12-31");
        await page.GoToAsync("from=2016-10-01&to=2016-12-31");
        await page.OpenEventAsync("traders");
        var link = page.Address.Replace(
            "from=2016-10-01&to=2016-12-31", "from=2024-01-01&to=2024-12-31", StringComparison.Ordinal);
        await page.GoToAsync(link);
        await Expect(page.Page.Locator("#from-date")).ToHaveValueAsync("2016-11-02");
    }

    [BrowserFact]
    public async Task Address_that_makes_no_sense_shows_everything()
    {
        await using var page = await site.OpenAsync("map=x&from=never&types=&region=<script>&event=-1&box=9");
        Assert.Empty(page.Problems);
        await Expect(page.Card).ToBeHiddenAsync();
    }
}
