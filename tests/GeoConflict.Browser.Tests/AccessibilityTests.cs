using Microsoft.Playwright;

namespace GeoConflict.Browser.Tests;

/// <summary>Every state of the page against the rules of WCAG 2.2, levels A and AA, that a program can check.</summary>
public sealed class AccessibilityTests(MapSite site)
{
    private const string Article =
        "KHERSON, 6 May 2023 - Shells hit a market in Kherson on Friday, killing at least four people, medics said. "
        + "A rally planned for Sunday has been called off.";

    private const string CheckScript =
        """
        async () => {
          const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const {violations} = await axe.run(document, {runOnly: {type: 'tag', values}});
          const sayOne = ({id, help}, {target}) => `${id}: ${target.join(' ')} (${help})`;
          return violations.flatMap((rule) => rule.nodes.map((node) => sayOne(rule, node)));
        }
        """;

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Map_list_and_legend_break_no_rule(ColorScheme colours)
    {
        await using var page = await OpenAsync(colours);
        await page.Page.Locator("#legend summary").ClickAsync();
        await AssertNoViolationAsync(page);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Card_breaks_no_rule(ColorScheme colours)
    {
        await using var page = await OpenAsync(colours);
        await page.OpenEventAsync("Kherson");
        await OpenAllDetailsAsync(page);
        await AssertNoViolationAsync(page);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Paste_dialog_breaks_no_rule_before_and_after_reading(ColorScheme colours)
    {
        await using var page = await OpenAsync(colours);
        await page.Page.Locator("#paste-open").ClickAsync();
        await AssertNoViolationAsync(page);
        await page.Page.Locator("#paste-text").FillAsync(Article);
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read the article" }).ClickAsync();
        await page.Page.Locator(".article").WaitForAsync();
        await OpenAllDetailsAsync(page);
        await AssertNoViolationAsync(page);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Table_breaks_no_rule(ColorScheme colours)
    {
        await using var page = await OpenAsync(colours, "list=table");
        await AssertNoViolationAsync(page);
    }

    [BrowserTheory]
    [InlineData("ar")]
    [InlineData("uk")]
    public async Task Card_breaks_no_rule_in_another_language(string language)
    {
        await using var page = await site.OpenAsync(language: language);
        await AssertNoViolationAsync(page);
        await page.OpenEventAsync("Kherson");
        await OpenAllDetailsAsync(page);
        await AssertNoViolationAsync(page);
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Share_menu_and_frame_break_no_rule(string language)
    {
        await using var page = await site.OpenAsync(language: language);
        await page.Page.Locator("#share summary").ClickAsync();
        await AssertNoViolationAsync(page);
        await page.GoToAsync(null, $"embed=1&lang={language}");
        await AssertNoViolationAsync(page);
    }

    [BrowserFact]
    public async Task Article_in_a_right_to_left_page_breaks_no_rule()
    {
        await using var page = await site.OpenAsync(language: "ar");
        await page.OpenEventAsync("Kherson");
        await page.Card.Locator(".source .link-button").ClickAsync();
        await page.Page.Locator(".article-text").WaitForAsync();
        await OpenAllDetailsAsync(page);
        await AssertNoViolationAsync(page);
        await page.PictureAsync("article-ar");
    }

    [BrowserFact]
    public async Task Page_at_200_percent_keeps_everything_in_reach()
    {
        await using var page = await site.OpenAsync(options: new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 640, Height = 400 },
            DeviceScaleFactor = 2,
        });
        await AssertNoViolationAsync(page);
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Page.Locator("#sheet-handle").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Rows.First.GetByRole(AriaRole.Button).ClickAsync();
        await page.Card.Locator(".facts").WaitForAsync();
        await page.PictureAsync("zoom-200");
    }

    [BrowserFact]
    public async Task Filters_in_force_and_region_list_break_no_rule()
    {
        await using var page = await OpenAsync(ColorScheme.Light, "from=2016-01-01&to=2023-12-31&q=shells");
        await page.Page.Locator("#region-input").PressSequentiallyAsync("Borno");
        await page.Page.Locator("#region-options li").First.WaitForAsync();
        await AssertNoViolationAsync(page);
    }

    [BrowserFact]
    public async Task Page_without_events_breaks_no_rule()
    {
        await using var page = await OpenAsync(ColorScheme.Light, "q=nothing-holds-this");
        await AssertNoViolationAsync(page);
    }

    [BrowserFact]
    public async Task Phone_breaks_no_rule_with_sheet_filters_card_and_paste_dialog()
    {
        await using var page = await site.OpenAsync(options: MapPage.Phone());
        await AssertNoViolationAsync(page);
        await page.Page.Locator("#filters-toggle").ClickAsync();
        await AssertNoViolationAsync(page);
        await page.OpenEventAsync("Kherson");
        await AssertNoViolationAsync(page);
        await page.Page.Locator("#paste-open").ClickAsync();
        await AssertNoViolationAsync(page);
    }

    private Task<MapPage> OpenAsync(ColorScheme colours, string? address = null) =>
        site.OpenAsync(address, new BrowserNewContextOptions { ColorScheme = colours });

    private static Task OpenAllDetailsAsync(MapPage page) =>
        page.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");

    private static async Task AssertNoViolationAsync(MapPage page)
    {
        await page.Page.EvaluateAsync(await AxeCore.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(CheckScript));
    }
}
