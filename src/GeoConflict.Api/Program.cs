using System.CommandLine;
using System.CommandLine.Help;
using GeoConflict.Api.Alerts;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Articles.Bulk;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Feeds;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Geoparse;
using GeoConflict.Api.Imports;
using GeoConflict.Api.Jobs;
using GeoConflict.Api.Ogc;
using GeoConflict.Api.Places;
using GeoConflict.Api.Review;
using GeoConflict.Api.Serving;
using GeoConflict.Api.Setup;
using GeoConflict.Api.Tiles;
using GeoConflict.Api.Training;

namespace GeoConflict.Api;

/// <summary>The features and commands of the program, each named once.</summary>
public static class Program
{
    /// <returns>0 if all went well, 1 if some of the work failed, 2 if the command line is wrong.</returns>
    public static async Task<int> Main(string[] args)
    {
        // No RootCommand: that takes the name of the assembly, and users know the launcher's.
        var root = new Command("geoconflict", "News text in, conflict events on a map out.")
        {
            new HelpOption(),
            new VersionOption(),
            UpCommand.Create(),
            BuildCommand.Create(),
            TestCommand.Create(),
            ServeCommand.Create(),
            MigrateCommand.Create(),
            KeyCommand.Create(),
            FeedsCommand.Create(),
            RecodeCommand.Create(),
            IngestCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            GazetteerCommand.Create(),
            BenchCommand.Create(),
            TrainCommand.Create(),
        };
        foreach (var filter in FilterCommand.CreateAll()) root.Add(filter);
        var line = root.Parse(args);
        if (line.Errors.Count > 0)
        {
            await line.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return 2;
        }

        return await line.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = true,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30), // a database server needs a moment to stop
        });
    }

    /// <summary>What the features need.</summary>
    public static void AddFeatures(IServiceCollection services, string connectionString)
    {
        services.AddData(connectionString);
        services.AddServing();
        services.AddGeoparse();
        services.AddArticles().AddEvents().AddReview();
        services.AddJobs(connectionString);
        services.AddFeeds().AddAlerts();
        services.AddTiles();
        services.AddOgc(connectionString);
    }

    /// <summary>What the features answer.</summary>
    public static void MapFeatures(WebApplication app)
    {
        app.MapHealth();
        app.MapStatus();
        app.MapAudit();
        app.MapPlaces();
        app.MapEvents();
        app.MapArticles();
        app.MapArticleFetch();
        app.MapFeeds();
        app.MapJobs();
        app.MapImports();
        app.MapReview();
        app.MapAlerts();
        app.MapGeoparse();
        app.MapOpenApi();
        app.MapTiles();
        app.MapOgc();
    }
}
