using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

public sealed class ArticleTests(MapSite site)
{
    private const string Text =
        "KHARTOUM, 14 May 2023 - Artillery shells struck a market in Omdurman on Saturday, killing at least seven "
        + "people, medics said. The army did not comment. " + SeededEvents.Markup;

    [BrowserFact]
    public async Task Article_is_shown_with_its_places_marked_and_as_text_when_read()
    {
        await using var page = await site.OpenAsync();
        await ReadAsync(page);
        var omdurman = new PageLocatorOptions { HasText = "Omdurman" };
        await Expect(page.Page.Locator(".article-text .in-toponym.is-resolved", omdurman)).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".article-text")).ToContainTextAsync(SeededEvents.Markup);
        await Expect(page.Page.Locator("img[src='x']")).ToHaveCountAsync(0);
        await page.PictureAsync("article");
    }

    [BrowserFact]
    public async Task Article_puts_its_events_on_the_map_at_once_when_read()
    {
        await using var page = await site.OpenAsync();
        await ReadAsync(page);
        await Expect(page.Page.Locator("path.article-event")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".article-events")).ToContainTextAsync("Shelling/artillery/missile attack");
    }

    [BrowserFact]
    public async Task Nothing_is_kept_and_the_key_is_refused_when_it_is_wrong()
    {
        await using var page = await site.OpenAsync();
        await ReadAsync(page);
        await page.Page.GetByLabel("Key").FillAsync("no-such-key");
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add to the map" }).ClickAsync();
        await Expect(page.Page.Locator(".add-form")).ToContainTextAsync("The key was not accepted.");
    }

    [BrowserFact]
    public async Task Article_is_kept_and_its_event_opens_on_the_map_when_added_with_a_good_key()
    {
        await using var page = await site.OpenAsync();
        await ReadAsync(page);
        var key = site.App.Writer.DefaultRequestHeaders.GetValues("X-Api-Key").Single();
        await page.Page.GetByLabel("Key").FillAsync(key);
        try
        {
            await page.Page.Locator(".add-form").GetByRole(AriaRole.Button).ClickAsync();
            await Expect(page.Card.Locator(".card-place")).ToContainTextAsync(
                "Omdurman", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
            await Expect(page.Page.Locator("path.open-mark")).ToHaveCountAsync(1);
            await page.Page.Locator(".card-back").ClickAsync();
            await Expect(page.Rows.Filter(new LocatorFilterOptions { HasText = "Omdurman" })).ToHaveCountAsync(1);
        }
        finally
        {
            await RejectAddedAsync();
        }
    }

    [BrowserFact]
    public async Task Empty_text_is_not_sent()
    {
        await using var page = await site.OpenAsync();
        await page.Page.Locator("#paste-open").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read the article" }).ClickAsync();
        await Expect(page.Page.Locator("#paste-text")).ToBeFocusedAsync();
        Assert.Empty(page.Problems);
    }

    [BrowserFact]
    public async Task Closing_takes_the_article_off_the_map_and_gives_the_focus_back()
    {
        await using var page = await site.OpenAsync();
        await ReadAsync(page);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("path.article-event")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#paste-open")).ToBeFocusedAsync();
    }

    /// <summary>Takes the added events away as a reviewer would; other tests count the seeded ones alone.</summary>
    private async Task RejectAddedAsync()
    {
        await using var command = site.App.Database.Source.CreateCommand(
            """
            UPDATE conflict_event SET status = 'rejected'
            FROM article
            WHERE article.article_id = conflict_event.article_id AND article.text LIKE 'KHARTOUM%';
            UPDATE data_version SET version = version + 1;
            """);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task ReadAsync(MapPage page)
    {
        await page.Page.Locator("#paste-open").ClickAsync();
        await page.Page.Locator("#paste-text").FillAsync(Text);
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read the article" }).ClickAsync();
        await page.Page.Locator(".article").WaitForAsync();
    }
}
