using System.Text.Json;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using GeoConflict.Api.Geoparse;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Jobs;

/// <summary>Feeds the dispatches shipped as demonstration data through the real pipeline; once, however often it is
/// called.</summary>
public sealed class SeedDispatches(Workspace workspace, string connectionString)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <returns>How many dispatches were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(workspace.SeedFolder, "dispatches.jsonl");
        if (!File.Exists(path)) return 0;
        await using var services = BuildServices();
        var intake = services.GetRequiredService<ArticleIntake>();
        var count = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var dispatch = JsonSerializer.Deserialize<SeedDispatch>(line, Options)
                ?? throw new InvalidDataException($"{path} has a line without a dispatch.");
            var stored = await intake.StoreAsync(
                new ArticleInput(dispatch.Text, dispatch.Title, Source: dispatch.Source, PublishedOn: dispatch.Date),
                cancellationToken);
            if (!stored.IsDuplicate) count++;
        }

        await services.GetRequiredService<CodingRun>().RunAsync(cancellationToken);
        return count;
    }

    private ServiceProvider BuildServices() => new ServiceCollection()
        .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(workspace)
        .AddData(connectionString)
        .AddGeoparse()
        .AddArticles()
        .AddSingleton<WaitingArticles>()
        .AddSingleton<CodingRun>()
        .BuildServiceProvider();
}
