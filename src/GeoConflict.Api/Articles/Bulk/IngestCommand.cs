using System.CommandLine;
using System.Globalization;
using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary><c>geoconflict ingest PATH…</c>.</summary>
internal static class IngestCommand
{
    private const int TellEvery = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "JSON Lines (.jsonl), web archives (.warc, .warc.gz), text (.txt), pages (.html), or folders of "
                + "these.",
            Arity = ArgumentArity.OneOrMore,
        };
        var rejects = new Option<string>("--rejects")
        {
            Description = "Where to write what could not be read, with reasons.",
            DefaultValueFactory = _ => "ingest.rejected.tsv",
        };
        var command = new Command("ingest", "Put articles from files into the queue; again changes nothing.")
        {
            paths, rejects,
        };
        command.SetAction((line, cancellationToken) => RunAsync(
            line.GetRequiredValue(paths), line.GetValue(rejects) ?? "ingest.rejected.tsv", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string rejectPath, CancellationToken cancellationToken)
    {
        try
        {
            await using var database = DataServices.BuildDataSource(DatabaseAddress.Find());
            await new Migrator(database).MigrateAsync(cancellationToken);
            var intake = new BulkIntake(database, new ArticleIntake(database), TimeProvider.System);
            await using var rejects = new StringWriter();
            rejects.NewLine = "\n";
            try
            {
                await intake.RunAsync(
                    paths.SelectMany(BulkFiles.Read),
                    (where, reason) => rejects.WriteLine($"{where}\t{reason.ReplaceLineEndings(" ")}"), Tell,
                    cancellationToken);
            }
            finally
            {
                await WriteRejectsAsync(rejectPath, rejects.ToString());
                Console.Out.WriteLine(LineOf(intake.Counts));
            }

            if (intake.Counts.SetAside > 0) Console.Out.WriteLine($"What was set aside, with reasons: {rejectPath}");
            return intake.Counts.SetAside == 0 ? 0 : 1;
        }
        catch (Exception exception) when (
            exception is MigrationException or NpgsqlException or IOException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(
                exception is OperationCanceledException ? "Stopped; what is taken in stays." : exception.Message);
            return 1;
        }
    }

    private static async Task WriteRejectsAsync(string path, string rejects)
    {
        if (rejects.Length == 0) File.Delete(path);
        else await File.WriteAllTextAsync(path, "where\treason\n" + rejects, CancellationToken.None);
    }

    private static void Tell(BulkCounts counts)
    {
        if ((counts.Queued + counts.Known + counts.LeftOut + counts.SetAside) % TellEvery == 0)
            Console.Out.WriteLine(LineOf(counts));
    }

    private static string LineOf(BulkCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Queued} queued, {counts.Known} there already, {counts.LeftOut} no articles, "
        + $"{counts.SetAside} set aside");
}
