using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GeoConflict.Browser.Tests;

/// <summary>The page in each of its languages.</summary>
public sealed class LanguageTests(MapSite site)
{
    [BrowserTheory]
    [InlineData("ar", "rtl", "8 أحداث ظاهرة")]
    [InlineData("fr", "ltr", "8 événements visibles")]
    [InlineData("es", "ltr", "8 sucesos a la vista")]
    [InlineData("uk", "ltr", "8 подій на екрані")]
    public async Task Page_speaks_the_language_the_address_asks_for(string code, string direction, string title)
    {
        await using var page = await site.OpenAsync(null, language: code);
        await page.ExpectTitleAsync(title);
        var root = page.Page.Locator("html");
        await Expect(root).ToHaveAttributeAsync("lang", code);
        await Expect(root).ToHaveAttributeAsync("dir", direction);
        await page.PictureAsync($"language-{code}");
        Assert.Empty(page.Problems);
    }

    [BrowserFact]
    public async Task Page_speaks_the_language_of_the_browser_when_the_address_asks_for_none()
    {
        await using var page = await site.OpenAsync(options: new BrowserNewContextOptions { Locale = "fr-CA" });
        await page.ExpectTitleAsync("8 événements visibles");
    }

    [BrowserFact]
    public async Task Choosing_a_language_keeps_what_the_address_says()
    {
        await using var page = await site.OpenAsync("types=battles");
        await page.Page.Locator("#language").SelectOptionAsync("es");
        await page.ExpectTitleAsync("2 sucesos a la vista");
        Assert.Contains("types=battles", page.Address, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Right_to_left_page_puts_the_list_at_the_right_and_keeps_the_map_as_it_is()
    {
        await using var page = await site.OpenAsync(language: "ar");
        var side = await page.Page.Locator("#side").BoundingBoxAsync();
        Assert.True(side?.X > 640, "the list stands at the right");
        const string Direction = "getComputedStyle(document.getElementById('map')).direction";
        Assert.Equal("ltr", await page.Page.EvaluateAsync<string>(Direction));
        await page.OpenEventAsync("Kherson");
        await page.PictureAsync("language-ar-card");
    }
}
