using System.CommandLine;
using System.Globalization;
using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary><c>geoconflict import ucdp|acled|gdelt|geojson FILE</c>.</summary>
internal static class ImportCommand
{
    private static readonly (string Kind, string Description)[] Kinds =
    [
        ("ucdp", "UCDP Georeferenced Event Dataset, CSV."),
        ("acled", "ACLED export, CSV, of any year."),
        ("gdelt", "GDELT 1.0 or 2.0 event export; what CAMEO counts as words or co-operation is left out."),
        ("geojson", "Any GeoJSON FeatureCollection, with a mapping of its properties."),
    ];

    /// <summary>The command with its four kinds.</summary>
    public static Command Create()
    {
        var command = new Command("import", "Take over coded events from a file; doing it again changes nothing.");
        foreach (var (kind, description) in Kinds) command.Add(CreateKind(kind, description));
        return command;
    }

    private static Command CreateKind(string kind, string description)
    {
        var file = new Argument<string>("file") { Description = "The file: plain, gzip or a zip of one." };
        var mapping = new Option<string?>("--mapping") { Description = "JSON file that says what the properties are." };
        var encoding = new Option<string>("--encoding")
        {
            Description = "The file's encoding.",
            DefaultValueFactory = _ => "utf-8",
        };
        var update = new Option<bool>("--update")
        {
            Description = "Take over values that differ from what is stored, except where a person has decided.",
        };
        var rejects = new Option<string?>("--rejects")
        {
            Description = "Where to write rows that are set aside; FILE's name with .rejected.tsv, here, if left out.",
        };
        var batch = new Option<int>("--batch")
        {
            Description = "How many rows are stored together; a run that breaks off loses at most a few batches.",
            DefaultValueFactory = _ => 10_000,
        };
        batch.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100_000) result.AddError("--batch is 1 to 100000");
        });
        var command = new Command(kind, description) { file, update, rejects, batch };
        if (kind == "geojson") command.Add(mapping);
        else command.Add(encoding);
        command.SetAction((line, cancellationToken) =>
        {
            var path = line.GetRequiredValue(file);
            return RunAsync(
                new ImportOptions(
                    kind, path, kind == "geojson" ? line.GetValue(mapping) : null,
                    (kind == "geojson" ? null : line.GetValue(encoding)) ?? "utf-8", line.GetValue(update),
                    line.GetValue(rejects) ?? Path.GetFileName(path) + ".rejected.tsv")
                {
                    BatchSize = line.GetValue(batch),
                },
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var database = DataServices.BuildDataSource(DatabaseAddress.Find());
            await new Migrator(database).MigrateAsync(cancellationToken);
            var progress = new ImportProgress(Console.Out, !Console.IsOutputRedirected, TimeProvider.System);
            var outcome = await new ImportRun(database, options, progress).RunAsync(cancellationToken);
            var rejected = await RejectFile.WriteAsync(
                database, outcome.RunId, options.RejectPath, CancellationToken.None);
            progress.Say(Summary(outcome, progress.Elapsed));
            if (rejected > 0) progress.Say($"{rejected} rows set aside, with reasons: {options.RejectPath}");
            if (outcome.Status == "cancelled") progress.Say("Stopped; the same command goes on from there.");
            return outcome.Status == "done" && rejected == 0 ? 0 : 1;
        }
        catch (Exception exception) when (exception is ImportException or MigrationException or NpgsqlException
            or IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static string Summary(ImportOutcome outcome, TimeSpan elapsed)
    {
        var counts = outcome.Counts;
        var rate = counts.Total / Math.Max(elapsed.TotalSeconds, 0.001);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Status}: {counts.Total} rows in {elapsed.TotalSeconds:0.0} s ({rate:N0}/s): {counts.Added} new, "
            + $"{counts.Known} known, {counts.Updated} updated, {counts.LeftOut} no conflict, "
            + $"{counts.SetAside} set aside; run {outcome.RunId}");
    }
}
