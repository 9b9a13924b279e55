using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using GeoConflict.Api.Geoparse;
using GeoConflict.Api.Places;
using GeoConflict.Api.Serving;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Jobs;

/// <summary><c>geoconflict recode</c>.</summary>
public static class RecodeCommand
{
    private static readonly string[] Actions = ["created", "changed", "joined", "withdrawn"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var after = new Option<long>("--after")
        {
            Description = "Leave out articles up to this id: goes on with a run.",
        };
        var command = new Command(
            "recode", "Code all articles again with the model and gazetteer there are now; people's decisions stay.")
        {
            after,
        };
        command.SetAction((line, cancellationToken) => RunAsync(line.GetValue(after), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(long after, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = new ServiceCollection()
                .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
                .AddSingleton(TimeProvider.System)
                .AddSingleton(Workspace.Find())
                .AddData(DatabaseAddress.Find())
                .AddGeoparse()
                .AddArticles()
                .AddSingleton<WaitingArticles>()
                .AddSingleton<Recoding>()
                .BuildServiceProvider();
            await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            services.GetRequiredService<SharedPipeline>().Get();
            var report = await services.GetRequiredService<Recoding>()
                .RunAsync(after, new ConsoleProgress(Stopwatch.StartNew()), cancellationToken);
            var changes = string.Join(", ", Actions.Select(action => string.Create(
                CultureInfo.InvariantCulture, $"{report.Changes.GetValueOrDefault(action)} {action}")));
            Console.Out.WriteLine($"{report.Articles} articles, {report.Failed} failed; reports: {changes}");
            return report.Failed == 0 ? 0 : 1;
        }
        catch (Exception exception) when (
            exception is MigrationException or Npgsql.NpgsqlException or ServiceNotReadyException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
