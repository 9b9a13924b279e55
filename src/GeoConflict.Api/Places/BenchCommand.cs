using System.CommandLine;
using GeoConflict.Api.Filters.Bench;
using GeoConflict.Api.Jobs.Bench;
using GeoConflict.Api.Ogc.Bench;
using GeoConflict.Api.PageBench;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Places;

/// <summary><c>geoconflict bench</c>.</summary>
public static class BenchCommand
{
    private const int AllOfGeoNames = 12_000_000;

    /// <summary>The command with its subcommands.</summary>
    public static Command Create()
    {
        var places = new Option<int>("--places")
        {
            Description = "How many places to generate; all of GeoNames has some 12 million.",
            DefaultValueFactory = _ => AllOfGeoNames,
        };
        var keep = new Option<bool>("--keep") { Description = "Leave the index there, for bench extract --gazetteer." };
        var gazetteer = new Command(
            "gazetteer", "Time and memory of a generated gazetteer; needs some 8 GB of disk for 12 million.")
        {
            places,
            keep,
        };
        gazetteer.SetAction((line, cancellationToken) =>
            Task.FromResult(Run(line.GetValue(places), line.GetValue(keep), cancellationToken)));
        return new Command("bench", "Measure.")
        {
            gazetteer,
            ExtractBenchCommand.Create(),
            ApiBenchCommand.Create(),
            PageBenchCommand.Create(),
            SeedCommand.Create(),
            IngestBenchCommand.Create(),
        };
    }

    private static int Run(int placeCount, bool isKept, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Find();
        var folder = Path.Combine(workspace.Data, "bench", "gazetteer");
        try
        {
            var index = new GazetteerBench(folder, workspace, Console.Out).Run(placeCount, cancellationToken);
            if (isKept) File.Move(index, Path.Combine(workspace.Data, "bench", "places.gcx"), overwrite: true);
            return 0;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }
}
