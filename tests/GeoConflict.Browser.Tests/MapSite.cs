using GeoConflict.Api.Tests;
using GeoConflict.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MapSite))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace GeoConflict.Browser.Tests;

/// <summary>The service with a few known events, and a real browser to look at it with; one for all tests.</summary>
public sealed class MapSite : IAsyncLifetime
{
    /// <summary>What a skipped test says.</summary>
    public const string WhySkipped =
        PostgisApp.Variable + " names no PostGIS server, or there is no Chromium (GEOCONFLICT_CHROMIUM).";

    private static readonly string[] LaunchOptions =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly PostgisApp app = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Whether the tests can run here.</summary>
    public static bool IsAvailable => PostgisApp.IsAvailable && File.Exists(ChromiumPath);

    /// <summary>The service.</summary>
    public PostgisApp App => app;

    /// <summary>The browser.</summary>
    public IBrowser Browser => browser ?? throw new InvalidOperationException(WhySkipped);

    private static string ChromiumPath =>
        Environment.GetEnvironmentVariable("GEOCONFLICT_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!IsAvailable) return;
        await app.InitializeAsync();
        await SeededEvents.InsertAsync(app.Services, CancellationToken.None);
        await SeededPlaces.InsertAsync(app.Database.Source, CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = ChromiumPath, Args = LaunchOptions });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Opens the page and waits until it has loaded its events, or has said why not.</summary>
    /// <param name="address">What follows '#' in the address; null for none.</param>
    /// <param name="options">Window, colours and so on; 1280 by 800, light, unless said.</param>
    /// <param name="language">What the address asks for; null leaves it to the browser, which asks for English.</param>
    /// <param name="query">What follows '?' where no language is asked for.</param>
    public async Task<MapPage> OpenAsync(
        string? address = null, BrowserNewContextOptions? options = null, string? language = null,
        string? query = null)
    {
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 800 };
        options.ColorScheme ??= ColorScheme.Light;
        options.Locale ??= "en-US";
        var context = await Browser.NewContextAsync(options);
        var page = await MapPage.CreateAsync(context, app.Address);
        await page.GoToAsync(address, language is null ? query : $"lang={language}");
        return page;
    }
}
