using System.Globalization;
using Microsoft.Playwright;

namespace GeoConflict.Browser.Tests;

/// <summary>The page in a window of its own, with a note of everything that goes wrong in it.</summary>
public sealed class MapPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri site;
    private readonly List<string> problems = [];

    private MapPage(IBrowserContext context, IPage page, Uri site)
    {
        this.context = context;
        this.site = site;
        Page = page;
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Requests to other hosts, errors of scripts, and what the content security policy refused.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The heading of the list: "8 events in view".</summary>
    public ILocator ListTitle => Page.Locator("#list-title");

    /// <summary>The rows of the list.</summary>
    public ILocator Rows => Page.Locator("#list > li");

    /// <summary>The card of an event.</summary>
    public ILocator Card => Page.Locator("#card");

    /// <summary>What is between '#' and the end of the address.</summary>
    public string Address =>
        Page.Url.Contains('#', StringComparison.Ordinal) ? Page.Url[(Page.Url.IndexOf('#') + 1)..] : "";

    /// <summary>A window as a phone has it.</summary>
    public static BrowserNewContextOptions Phone() => new()
    {
        ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        HasTouch = true,
        IsMobile = true,
    };

    public static async Task<MapPage> CreateAsync(IBrowserContext context, Uri site)
    {
        var opened = new MapPage(context, await context.NewPageAsync(), site);
        await context.RouteAsync("**/*", opened.KeepToOwnHostAsync);
        opened.Page.Console += (_, message) => opened.Note(message.Type is "error" or "warning", message.Text);
        opened.Page.PageError += (_, error) => opened.Note(true, error);
        return opened;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>Opens the page anew.</summary>
    /// <param name="address">What follows '#'; null for none.</param>
    /// <param name="query">What follows '?'; null for none.</param>
    public async Task GoToAsync(string? address, string? query = null)
    {
        await Page.GotoAsync("about:blank");
        var search = query is null ? "" : $"?{query}";
        var hash = address is null ? "" : $"#{address}";
        await Page.GotoAsync(new Uri(site, $"/{search}{hash}").ToString());
        await WaitUntilLoadedAsync();
    }

    /// <summary>Waits until the list shows events or says why there are none.</summary>
    public Task WaitUntilLoadedAsync() => Page.WaitForFunctionAsync(
        """
        () => {
          const message = document.getElementById('list-message');
          const isSaid = !message.hidden && !message.classList.contains('is-busy');
          return isSaid || message.hidden && document.querySelector('#list > li, #table-rows > div') !== null;
        }
        """);

    /// <summary>Waits until the address holds this.</summary>
    public Task WaitForAddressAsync(string part) =>
        Page.WaitForFunctionAsync("(part) => location.hash.includes(part)", part);

    /// <summary>Waits until the list's heading is this.</summary>
    public Task ExpectTitleAsync(string title) => Assertions.Expect(ListTitle).ToHaveTextAsync(title);

    /// <summary>Opens the first event whose row holds these words.</summary>
    public async Task OpenEventAsync(string words)
    {
        await Rows.Filter(new LocatorFilterOptions { HasText = words }).First.GetByRole(AriaRole.Button).ClickAsync();
        await Card.Locator(".facts").WaitForAsync();
    }

    /// <summary>Sets a date field as a hand does: the value, then the change.</summary>
    public Task SetDateAsync(string id, string day) => Page.EvaluateAsync(
        """
        ([id, day]) => {
          const field = document.getElementById(id);
          field.value = day;
          field.dispatchEvent(new Event('change', {bubbles: true}));
        }
        """,
        new[] { id, day });

    /// <summary>Drags the mouse between two points given as parts of an element's box.</summary>
    public async Task DragAsync(string selector, (double X, double Y) from, (double X, double Y) to)
    {
        var box = await Page.Locator(selector).BoundingBoxAsync() ?? throw new InvalidOperationException(selector);
        await Page.Mouse.MoveAsync(X(from.X), Y(from.Y));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(X((from.X + to.X) / 2), Y((from.Y + to.Y) / 2));
        await Page.Mouse.MoveAsync(X(to.X), Y(to.Y));
        await Page.Mouse.UpAsync();
        float X(double part) => (float)(box.X + (part * box.Width));
        float Y(double part) => (float)(box.Y + (part * box.Height));
    }

    /// <summary>The colour drawn in the middle of the map by the events' canvas, as "r,g,b,a".</summary>
    public async Task<string> ColourInMiddleAsync() => await Page.EvaluateAsync<string>(
        """
        () => {
          const canvas = document.querySelector('.event-canvas');
          const [x, y] = [canvas.width >> 1, canvas.height >> 1];
          return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data].join(',');
        }
        """);

    /// <summary>Keeps a picture for people to look at, in a folder that is not kept.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(AppContext.BaseDirectory, "artifacts", name + ".png"),
    });

    private async Task KeepToOwnHostAsync(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        var isOwn = url.Scheme is "data" or "blob" || url.Authority == site.Authority;
        if (isOwn)
        {
            await route.ContinueAsync();
            return;
        }

        Note(true, string.Create(CultureInfo.InvariantCulture, $"request to {url.Host}"));
        await route.AbortAsync();
    }

    private void Note(bool isProblem, string text)
    {
        if (isProblem) problems.Add(text);
    }
}
