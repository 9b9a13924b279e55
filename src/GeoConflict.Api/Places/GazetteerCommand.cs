using System.CommandLine;
using System.Diagnostics;
using GeoConflict.Api.Data;
using GeoConflict.Api.Places.Imports;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places;

/// <summary><c>geoconflict gazetteer</c>.</summary>
public static class GazetteerCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create()
    {
        var build = new Command("build", "Make the gazetteer index from its packages and imports.");
        build.SetAction((_, cancellationToken) => BuildAsync(cancellationToken));
        return new Command("gazetteer", "Make the gazetteer, add to it, look into it.") { build, CreateImport(),
            CreateLoad(), CreateFind() };
    }

    private static Command CreateImport()
    {
        var path = new Argument<FileInfo>("file")
        {
            Description = "allCountries, a country or alternateNamesV2 of GeoNames (.txt or .zip), "
                + "or own places (.tsv with a header line, .geojson).",
        };
        path.AcceptExistingOnly();
        var import = new Command("import", "Add a file of places or names and make the index anew.") { path };
        import.SetAction((line, cancellationToken) =>
            ImportAsync(line.GetRequiredValue(path).FullName, cancellationToken));
        return import;
    }

    private static async Task<int> ImportAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var report = new GazetteerImport(GazetteerCatalogue.ImportsOf(Workspace.Find()))
                .Run(path, cancellationToken);
            Console.Out.WriteLine(report);
            var status = await BuildAsync(cancellationToken);
            return status == 0 && report.BadCount > 0 ? 1 : status;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException
            or System.Text.Json.JsonException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static Command CreateLoad()
    {
        var load = new Command("load", "Fill the gazetteer tables of the database.");
        load.SetAction((_, cancellationToken) => LoadAsync(cancellationToken));
        return load;
    }

    private static async Task<int> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var database = DataServices.BuildDataSource(DatabaseAddress.Find());
            await new GazetteerLoad(Workspace.Find(), database)
                .RunAsync(new ConsoleProgress(Stopwatch.StartNew()), cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is MigrationException or IOException or Npgsql.NpgsqlException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static Command CreateFind()
    {
        var name = new Argument<string>("name") { Description = "A name in any script." };
        var country = new Option<string>("--country") { Description = "ISO code of the country to look in." };
        var find = new Command(
            "find", "Show the places known by a name, and those with names like it.") { name, country };
        find.SetAction(line => Find(line.GetRequiredValue(name), line.GetValue(country) ?? ""));
        return find;
    }

    private static int Find(string name, string countryCode)
    {
        using var index = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var folded = NameFolder.Fold(name);
        foreach (var ordinal in index.FindByName(folded)) Console.Out.WriteLine(index.PlaceAt(ordinal));
        foreach (var similar in index.FindSimilar(folded, countryCode, limit: 10))
        {
            Console.Out.WriteLine($"{similar.Similarity:F2} {similar.FoldedName}: {index.PlaceAt(similar.Ordinal)}");
        }

        return 0;
    }

    private static async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var progress = new ConsoleProgress(watch);
        try
        {
            await new GazetteerBuild(Workspace.Find()).RunAsync(progress, cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is GazetteerBuildException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
