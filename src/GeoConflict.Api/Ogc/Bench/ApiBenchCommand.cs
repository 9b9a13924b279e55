using System.CommandLine;
using GeoConflict.Api.Data;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary><c>geoconflict bench api</c>: how fast features, exports and tiles are.</summary>
internal static class ApiBenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var workload = new Option<string?>("--workload")
        {
            Description = "A file with the boxes, days and tiles to ask for; picked from the events if left out.",
        };
        var runs = new Option<int>("--runs")
        {
            Description = "How often each is measured; the median counts.",
            DefaultValueFactory = _ => 5,
        };
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long a run takes.",
            DefaultValueFactory = _ => 4,
        };
        var command = new Command(
            "api", "Measure the service over the events that are there (see bench seed), beside the database alone.")
        {
            workload, runs, seconds,
        };
        command.SetAction((line, cancellationToken) => RunAsync(
            line.GetValue(workload), line.GetValue(runs), TimeSpan.FromSeconds(line.GetValue(seconds)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string? file, int runs, TimeSpan duration, CancellationToken cancellationToken)
    {
        var address = DatabaseAddress.Find();
        await using var database = DataServices.BuildDataSource(address);
        var workload = file is null
            ? await WorkloadPicker.PickAsync(database, cancellationToken)
            : Workload.ReadFile(file);
        await using var reads = new ReadDatabase(address);
        await using var server = await ServerProcess.StartAsync(cancellationToken);
        await new ApiBench(server, new RawReads(reads), workload, runs, duration, Console.Out)
            .RunAsync(cancellationToken);
        return 0;
    }
}
