using GeoConflict.Api.Tiles;

namespace GeoConflict.Api.Tests.Tiles;

/// <summary>The service with the tiny base map loaded.</summary>
public sealed class BaseMapApp : IAsyncLifetime
{
    private readonly PostgisApp app = new();
    private readonly TinyBaseMapPackages packages = new();

    /// <summary>What the first load reported.</summary>
    public List<string> FirstReports { get; } = [];

    public HttpClient Reader => app.Reader;

    public PostgisDatabase Database => app.Database;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        if (PostgisApp.IsAvailable) await LoadAsync(FirstReports);
    }

    /// <summary>Loads the base map, or finds it loaded.</summary>
    public Task LoadAsync(List<string> reports) =>
        new BaseMapLoad(packages.Folder).RunAsync(Database.Source, new Reports(reports), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        packages.Dispose();
        await app.DisposeAsync();
    }

    private sealed class Reports(List<string> reports) : IProgress<string>
    {
        public void Report(string value) => reports.Add(value);
    }
}
