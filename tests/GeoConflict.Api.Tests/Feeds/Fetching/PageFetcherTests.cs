using System.IO.Compression;
using System.Net;
using System.Text;
using GeoConflict.Api.Feeds.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Feeds.Fetching;

/// <summary>The fetcher against a real site that means it ill.</summary>
public sealed class PageFetcherTests : IAsyncLifetime
{
    private LocalSite? started;

    private LocalSite Site => started ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => started = await LocalSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task A_page_comes_with_its_address_type_and_marks()
    {
        Site.Redirect("/old", "/new?x=1");
        Site.Pages["/new"] = context =>
        {
            context.Response.ContentType = "text/html; charset=windows-1256";
            context.Response.Headers.ETag = "\"7\"";
            return context.Response.WriteAsync("words");
        };
        var page = await FetchAsync(Site.At("/old"));
        Assert.Equal(
            (Site.At("/new?x=1"), "words", "text/html", "windows-1256", "\"7\""),
            (page.Address, Encoding.ASCII.GetString(page.Body), page.MediaType, page.Charset, page.ETag));
    }

    [Fact]
    public async Task What_has_not_changed_is_said_to_be_unchanged()
    {
        Site.Pages["/feed"] = context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "W/\"a\"" ? 304 : 200;
            return Task.CompletedTask;
        };
        var page = await FetchAsync(Site.At("/feed"), condition: new FetchCondition("W/\"a\"", null));
        Assert.True(page.IsUnchanged);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("http://user:secret@127.0.0.1/")]
    public Task What_is_no_plain_http_address_is_refused(string address) =>
        AssertFaultAsync(FetchFault.BadAddress, new Uri(address));

    [Theory]
    [InlineData("http://127.0.0.2:{0}/")]
    [InlineData("http://2130706434:{0}/")]       // 127.0.0.2 as one number
    [InlineData("http://0x7f.0.0.2:{0}/")]
    [InlineData("http://0177.0.0.02:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.2]:{0}/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task A_closed_address_is_refused_however_it_is_written(string form)
    {
        var address = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Site.Port));
        await AssertFaultAsync(FetchFault.ForbiddenAddress, address);
        Assert.Empty(Site.Asked);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused()
    {
        await AssertFaultAsync(
            FetchFault.ForbiddenAddress, new Uri($"http://localhost:{Site.Port}/"),
            LocalSite.Options with { AllowedNetworks = [] });
        Assert.Empty(Site.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.2:1/", FetchFault.ForbiddenAddress)]
    [InlineData("http://[::1]:1/", FetchFault.ForbiddenAddress)]
    [InlineData("//169.254.169.254/latest", FetchFault.ForbiddenAddress)]
    [InlineData("file:///etc/passwd", FetchFault.BadAddress)]
    public async Task A_redirect_is_checked_as_the_first_address_was(string to, FetchFault expected)
    {
        Site.Redirect("/away", to);
        await AssertFaultAsync(expected, Site.At("/away"));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_between_two_connections_is_checked_at_each()
    {
        var asked = 0;
        Site.Pages["/"] = context =>
        {
            context.Response.Headers.Connection = "close";
            context.Response.Redirect("/second");
            return Task.CompletedTask;
        };
        var options = LocalSite.Options with
        {
            Resolve = (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse(Interlocked.Increment(ref asked) <= 2 ? "127.0.0.1" : "127.0.0.2")]),
        };
        Site.Pages["/robots.txt"] = context =>
        {
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        await AssertFaultAsync(FetchFault.ForbiddenAddress, new Uri($"http://news.example:{Site.Port}/"), options);
        Assert.DoesNotContain(Site.Asked, one => one.Path == "/second");
    }

    [Fact]
    public async Task A_host_that_is_not_known_is_said_to_be_so()
    {
        var options = LocalSite.Options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([]) };
        await AssertFaultAsync(FetchFault.UnknownHost, new Uri("http://news.example/"), options);
    }

    [Fact]
    public async Task A_body_that_unpacks_to_more_than_is_taken_is_refused_before_it_fills_the_memory()
    {
        // 400 MB of zeros in 400 kB.
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 400; i++) await gzip.WriteAsync(zeros, TestContext.Current.CancellationToken);
        }

        Site.Pages["/bomb"] = context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(packed.GetBuffer().AsMemory(0, (int)packed.Length)).AsTask();
        };
        await FetchFaultAsync(Site.At("/robots.txt"));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await AssertFaultAsync(FetchFault.TooLarge, Site.At("/bomb"));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 * 1024 * 1024);
    }

    [Fact]
    public Task A_body_without_end_is_refused()
    {
        Site.Pages["/endless"] = async context =>
        {
            var words = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(words, context.RequestAborted);
        };
        return AssertFaultAsync(FetchFault.TooLarge, Site.At("/endless"));
    }

    [Fact]
    public Task A_body_that_says_it_is_too_long_is_refused()
    {
        Site.Pages["/long"] = context =>
        {
            context.Response.ContentLength = 1L << 40;
            return context.Response.StartAsync();
        };
        return AssertFaultAsync(FetchFault.TooLarge, Site.At("/long"));
    }

    [Theory]
    [InlineData("/slow-body")]
    [InlineData("/slow-head")]
    public Task A_site_that_drips_is_left_when_the_time_is_up(string path)
    {
        Site.Pages[path] = async context =>
        {
            while (path == "/slow-body" || !context.RequestAborted.IsCancellationRequested)
            {
                await Task.Delay(100, context.RequestAborted);
                if (path == "/slow-body") await context.Response.WriteAsync("x", context.RequestAborted);
            }
        };
        return AssertFaultAsync(
            FetchFault.TooSlow, Site.At(path), LocalSite.Options with { Timeout = TimeSpan.FromSeconds(0.6) });
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        Site.Redirect("/a", "/b");
        Site.Redirect("/b", "/a");
        await AssertFaultAsync(FetchFault.TooManyRedirects, Site.At("/a"));
    }

    [Fact]
    public async Task Redirects_to_ever_new_addresses_end()
    {
        for (var i = 0; i < 50; i++) Site.Redirect($"/r{i}", $"/r{i + 1}");
        await AssertFaultAsync(FetchFault.TooManyRedirects, Site.At("/r0"));
        Assert.Equal(LocalSite.Options.MaxRedirects + 1, Site.Asked.Count(one => one.Path != "/robots.txt"));
    }

    [Fact]
    public Task A_body_that_is_not_what_it_says_is_refused()
    {
        Site.Pages["/torn"] = context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("this is no gzip");
        };
        return AssertFaultAsync(FetchFault.BrokenBody, Site.At("/torn"));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for_even_after_a_redirect()
    {
        Site.Put("/robots.txt", "User-agent: *\nDisallow: /inner", "text/plain");
        Site.Redirect("/open", "/inner/page");
        await AssertFaultAsync(FetchFault.ForbiddenByRobots, Site.At("/inner/page"));
        await AssertFaultAsync(FetchFault.ForbiddenByRobots, Site.At("/open"));
        Assert.DoesNotContain(Site.Asked, one => one.Path == "/inner/page");
    }

    [Fact]
    public Task A_host_whose_robots_txt_fails_is_left_alone()
    {
        Site.Pages["/robots.txt"] = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        Site.Put("/page", "words");
        return AssertFaultAsync(FetchFault.ForbiddenByRobots, Site.At("/page"));
    }

    [Fact]
    public async Task An_error_of_the_host_is_named_with_its_status()
    {
        var fault = await FetchFaultAsync(Site.At("/none"));
        Assert.Equal((FetchFault.Refused, (int?)404, false), (fault.Fault, fault.Status, fault.IsPassing));
    }

    [Fact]
    public async Task Two_requests_to_one_host_are_the_interval_apart()
    {
        Site.Put("/page", "words");
        await using var parts = LocalSite.Parts(LocalSite.Options with { HostInterval = TimeSpan.FromSeconds(0.3) });
        var fetcher = parts.GetRequiredService<PageFetcher>();
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var i = 0; i < 3; i++)
            await fetcher.FetchAsync(Site.At("/page"), FetchCondition.None, TestContext.Current.CancellationToken);
        // robots.txt and three pages: three times the interval between them.
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds, 0.85, 10);
    }

    private static async Task<FetchedPage> FetchAsync(
        Uri address, FetchOptions? options = null, FetchCondition? condition = null)
    {
        await using var parts = LocalSite.Parts(options ?? LocalSite.Options);
        return await parts.GetRequiredService<PageFetcher>().FetchAsync(
            address, condition ?? FetchCondition.None, TestContext.Current.CancellationToken);
    }

    private static Task<FetchException> FetchFaultAsync(Uri address, FetchOptions? options = null) =>
        Assert.ThrowsAsync<FetchException>(() => FetchAsync(address, options));

    private static async Task AssertFaultAsync(FetchFault expected, Uri address, FetchOptions? options = null)
    {
        var fault = await FetchFaultAsync(address, options);
        Assert.True(fault.Fault == expected, $"{fault.Fault}: {fault.Message}");
    }
}
