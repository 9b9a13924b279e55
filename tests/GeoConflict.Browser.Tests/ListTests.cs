using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

/// <summary>The list and the table, which hold what the map shows.</summary>
public sealed class ListTests(MapSite site)
{
    [BrowserFact]
    public async Task List_holds_every_event_in_view_and_says_how_many_there_are()
    {
        await using var page = await site.OpenAsync();
        await Expect(page.Rows).ToHaveCountAsync(SeededEvents.PlacedCount);
        await Expect(page.Rows.First).ToHaveAttributeAsync("aria-setsize", $"{SeededEvents.PlacedCount}");
    }

    [BrowserTheory]
    [InlineData("killed", "Kherson")]
    [InlineData("oldest", "Mosul")]
    [InlineData("place", "Borno")]
    [InlineData("type", "Mosul")]
    public async Task List_stands_in_the_order_chosen_and_the_address_keeps_it(string order, string firstPlace)
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#list-order").SelectOptionAsync(order);
        await Expect(page.Rows.First).ToContainTextAsync(firstPlace);
        await page.WaitForAddressAsync($"sort={order}");
    }

    [BrowserFact]
    public async Task Table_shows_the_same_events_and_its_heads_sort_it()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#list-table").ClickAsync();
        var rows = page.Page.Locator("#table-rows > div");
        await Expect(rows).ToHaveCountAsync(SeededEvents.PlacedCount);
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Killed", Exact = true })
            .ClickAsync();
        await Expect(rows.First).ToContainTextAsync("Kherson");
        var head = page.Page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Killed" });
        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        await page.PictureAsync("table");
        await rows.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Card.Locator(".facts")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Keyboard_walks_the_list_and_opens_what_it_stands_on()
    {
        await using var page = await site.OpenAsync();
        await Expect(page.Rows).ToHaveCountAsync(SeededEvents.PlacedCount);
        await page.Rows.First.GetByRole(AriaRole.Button).FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        await page.Page.Keyboard.PressAsync("ArrowUp");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Card).ToContainTextAsync("Mosul");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("#list :focus")).ToContainTextAsync("Mosul");
    }
}
