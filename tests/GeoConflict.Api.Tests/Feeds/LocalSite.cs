using System.Collections.Concurrent;
using System.Net;
using GeoConflict.Api.Feeds.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GeoConflict.Api.Tests.Feeds;

/// <summary>A web site of a test on 127.0.0.1, whose pages the test writes.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalSite(WebApplication app) => this.app = app;

    /// <summary>Its port.</summary>
    public int Port => Address.Port;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>What each path answers; any other answers 404.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths asked for, in order, with the headers of each.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Asked { get; } = new();

    public static async Task<LocalSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null);
        var app = builder.Build();
        var site = new LocalSite(app);
        app.Run(context =>
        {
            site.Asked.Enqueue((context.Request.Path, new HeaderDictionary(
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase))));
            if (site.Pages.TryGetValue(context.Request.Path, out var page)) return page(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Options that let this site alone be fetched from, without waiting.</summary>
    public static FetchOptions Options { get; } = new()
    {
        AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")],
        HostInterval = TimeSpan.Zero,
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>A fetcher with all its parts.</summary>
    public static ServiceProvider Parts(FetchOptions options) => new ServiceCollection()
        .AddSingleton(options).AddSingleton(TimeProvider.System).AddFetching().BuildServiceProvider();

    /// <summary>An address of this site.</summary>
    public Uri At(string path) => new(Address, path);

    /// <summary>Answers a path with a text.</summary>
    public void Put(string path, string text, string type = "text/html; charset=utf-8") => Pages[path] = context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    };

    /// <summary>Answers a path with a redirect.</summary>
    public void Redirect(string path, string to) => Pages[path] = context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }
}
