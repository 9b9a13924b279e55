using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class EventCardTests(MapSite site)
{
    [BrowserFact]
    public async Task Card_marks_the_words_of_each_field_in_the_sentence()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Kherson");
        var sentence = page.Card.Locator(".sentence");
        await Expect(sentence.Locator(".word-trigger")).ToHaveTextAsync("hit");
        await Expect(sentence.Locator(".word-place")).ToHaveTextAsync("Kherson");
        await Expect(sentence.Locator(".word-date")).ToHaveTextAsync("Between 3 and 5 May");
        await Expect(sentence.Locator(".word-fatalities")).ToHaveTextAsync("at least 12 people");
        await page.PictureAsync("card");
    }

    [BrowserFact]
    public async Task Card_says_date_precision_and_casualties_in_words()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Kherson");
        await Expect(page.Card).ToContainTextAsync("Between 3 and 5 May 2023");
        await Expect(page.Card).ToContainTextAsync("Within about 10 km of the point shown");
        await Expect(page.Card).ToContainTextAsync("At least 12 killed");
    }

    [BrowserFact]
    public async Task Card_opens_when_the_mark_on_the_map_is_clicked()
    {
        await using var page = await site.OpenAsync("map=6/46.64/32.61");
        await page.Page.Locator("#map").ClickAsync();
        await Expect(page.Card.Locator(".card-title")).ToHaveTextAsync("Shelling/artillery/missile attack");
        await Expect(page.Page.Locator("path.doubt-open")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task All_events_of_one_spot_are_listed_when_it_is_clicked()
    {
        await using var page = await site.OpenAsync("map=6/36.34/43.13");
        await page.Page.Locator("#map").ClickAsync();
        await page.ExpectTitleAsync("3 events at this spot");
        await Expect(page.Rows).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task Markup_in_an_article_is_shown_as_text()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Lagos");
        await Expect(page.Card.Locator(".sentence")).ToContainTextAsync(SeededEvents.Markup);
        await Expect(page.Page.Locator("img[src='x']")).ToHaveCountAsync(0);
        Assert.Contains("GeoConflict", await page.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Card_says_so_when_there_is_no_such_event()
    {
        await using var page = await site.OpenAsync("event=999999");
        await Expect(page.Card).ToContainTextAsync("There is no such event");
    }

    [BrowserFact]
    public async Task List_opens_and_closes_a_card_by_keys_alone()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter"); // the link that skips the map
        await Expect(page.ListTitle).ToBeFocusedAsync();
        for (var tool = 0; tool < 3; tool++) await page.Page.Keyboard.PressAsync("Tab"); // order, table, download
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        var kharkiv = page.Rows.Filter(new LocatorFilterOptions { HasText = "Kharkiv" }).GetByRole(AriaRole.Button);
        await Expect(kharkiv).ToBeFocusedAsync(); // the second row
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Card.Locator(".facts")).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(kharkiv).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Map_opens_the_event_in_its_middle_when_Enter_is_pressed()
    {
        await using var page = await site.OpenAsync("map=6/46.7/32.7");
        await page.Page.Locator("#map").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Card.Locator(".card-title")).ToHaveTextAsync("Shelling/artillery/missile attack");
    }

    [BrowserFact]
    public async Task Card_takes_a_report_of_a_mistake_and_says_that_it_is_kept()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Kharkiv");
        var section = page.Card.Locator("details").Filter(new LocatorFilterOptions { HasText = "Report a mistake" });
        await section.Locator("summary").ClickAsync();
        await section.GetByLabel("What is wrong?").FillAsync("It was a warehouse.");
        await section.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(section).ToContainTextAsync("Thank you. It is kept for review.");
    }

    [BrowserFact]
    public async Task Card_opens_the_whole_article_with_its_places()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Kherson");
        await page.Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Read the whole article" })
            .ClickAsync();
        await Expect(page.Page.Locator("#paste-title")).ToHaveTextAsync("Report of 2023-05-05");
        await Expect(page.Page.Locator(".article-text")).ToContainTextAsync("shells hit the port of Kherson");
        await Expect(page.Page.Locator(".add-form")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Card_shows_the_history_when_it_is_opened()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Kherson");
        await page.Card.Locator("summary").Filter(new LocatorFilterOptions { HasText = "History" }).ClickAsync();
        await Expect(page.Card.Locator(".history")).ToContainTextAsync("No change is recorded.");
    }

    [BrowserFact]
    public async Task Card_says_nothing_where_there_is_nothing_to_say()
    {
        await using var page = await site.OpenAsync();
        await page.OpenEventAsync("Suva");
        await Expect(page.Card).Not.ToContainTextAsync("null");
        await Expect(page.Card).Not.ToContainTextAsync("undefined");
    }
}
