using System.Net.Http.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

/// <summary>Events that come in while the page is open.</summary>
public sealed class LiveTests(MapSite site)
{
    [BrowserFact]
    public async Task Event_that_comes_in_appears_without_a_reload_and_is_told_of()
    {
        await using var page = await site.OpenAsync("map=7/15.6/32.5&from=2022-01-01&to=2022-12-31");
        await page.ExpectTitleAsync("0 events in view");
        try
        {
            using var answer = await site.App.Writer.PostAsJsonAsync(
                new Uri("/api/articles", UriKind.Relative),
                new
                {
                    text = "KHARTOUM, 12 March 2022 - Shells hit a market in Omdurman on Saturday, killing six people.",
                    published_on = "2022-03-12",
                },
                TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            await Expect(page.Page.Locator("#news")).ToHaveTextAsync(
                "1 new event", new LocatorAssertionsToHaveTextOptions { Timeout = 40_000 });
            await page.ExpectTitleAsync("1 event in view");
        }
        finally
        {
            await using var command = site.App.Database.Source.CreateCommand(
                """
                UPDATE conflict_event SET status = 'rejected'
                FROM article
                WHERE article.article_id = conflict_event.article_id AND article.text LIKE 'KHARTOUM, 12 March 2022%';
                UPDATE data_version SET version = version + 1;
                """);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
