using GeoConflict.Api.Alerts;
using GeoConflict.Api.Data;
using GeoConflict.Api.Feeds.Fetching;
using GeoConflict.Api.Serving;
using GeoConflict.Api.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests;

/// <summary>The whole service over real HTTP on a free port and a PostGIS database of its own; one per test
/// class.</summary>
public sealed class PostgisApp : IAsyncLifetime
{
    /// <summary>The environment variable with an administrator's connection string.</summary>
    public const string Variable = "GEOCONFLICT_TEST_DB";

    /// <summary>Name of the key that <see cref="Writer"/> shows.</summary>
    public const string KeyName = "test";

    /// <summary>Names the gazetteer index of a test assembly in <see cref="AppContext"/>; that of the workspace if
    /// unset.</summary>
    public const string GazetteerKey = "GeoConflict.Tests.Gazetteer";

    /// <summary>What a skipped test says.</summary>
    public const string WhySkipped = Variable + " names no PostGIS server.";

    /// <summary>Sites of tests, at 127.0.0.1 alone, may be fetched from without waiting.</summary>
    private static readonly FetchOptions Fetching = new()
    {
        AllowedNetworks = [System.Net.IPNetwork.Parse("127.0.0.1/32")],
        HostInterval = TimeSpan.Zero,
    };

    private PostgisDatabase? database;
    private WebApplication? app;
    private HttpClient? reader;
    private HttpClient? writer;

    /// <summary>The administrator's connection string; null if none is set.</summary>
    public static string? AdminConnectionString =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } admin ? admin : null;

    /// <summary>Whether there is a server to test on.</summary>
    public static bool IsAvailable => AdminConnectionString is not null;

    /// <summary>A client without a key.</summary>
    public HttpClient Reader => reader ?? throw new InvalidOperationException(WhySkipped);

    /// <summary>A client with a key.</summary>
    public HttpClient Writer => writer ?? throw new InvalidOperationException(WhySkipped);

    /// <summary>The database.</summary>
    public PostgisDatabase Database => database ?? throw new InvalidOperationException(WhySkipped);

    /// <summary>The service's own parts.</summary>
    public IServiceProvider Services => app?.Services ?? throw new InvalidOperationException(WhySkipped);

    /// <summary>Where it answers.</summary>
    public Uri Address => Reader.BaseAddress ?? throw new InvalidOperationException(WhySkipped);

    public async ValueTask InitializeAsync()
    {
        if (!IsAvailable) return;
        database = await PostgisDatabase.CreateAsync();
        app = await Service.StartAsync(
            new ServiceOptions(
                FindWorkspace(),
                database.ConnectionString,
                "http://127.0.0.1:0")

            {
                Fetch = Fetching,
                Alerts = new AlertOptions { FirstRest = TimeSpan.FromMilliseconds(20) },
            },
            CancellationToken.None);
        var key = await app.Services.GetRequiredService<ApiKeys>().AddAsync(KeyName, CancellationToken.None);
        reader = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        writer = new HttpClient { BaseAddress = reader.BaseAddress };
        writer.DefaultRequestHeaders.Add("X-Api-Key", key);
    }

    public async ValueTask DisposeAsync()
    {
        reader?.Dispose();
        writer?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (database is not null) await database.DisposeAsync();
    }

    /// <summary>The workspace with the gazetteer that the test assembly names, else its own.</summary>
    private static Workspace FindWorkspace()
    {
        var workspace = Workspace.Find();
        return AppContext.GetData(GazetteerKey) is string path ? workspace with { GazetteerIndexPath = path }
            : workspace;
    }
}
