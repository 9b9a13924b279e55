using System.Threading.Channels;
using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary>Imports one file: one thread reads, several connections store, batch by batch.</summary>
internal sealed class ImportRun(NpgsqlDataSource database, ImportOptions options, ImportProgress progress)
{
    private const int WriterCount = 2;
    private const int BatchesAhead = 2;

    private readonly ImportRuns runs = new(database);

    /// <summary>Reads to the end of the file.</summary>
    /// <returns>How it ended.</returns>
    /// <exception cref="ImportException">It cannot be imported at all.</exception>
    public async Task<ImportOutcome> RunAsync(CancellationToken cancellationToken)
    {
        using var file = ImportFile.Open(options.Path);
        var countries = await CountryNames.ReadAsync(database, cancellationToken);
        var fingerprint = file.Fingerprint(options.Kind, options.Encoding, options.Updates ? "update" : "keep");
        var source = ImportSource.Of(options, file, countries);
        await using var held = await runs.HoldAsync(fingerprint, cancellationToken);
        var (runId, recordCount) = await runs.BeginAsync(options, file, source.Name, fingerprint, cancellationToken);
        progress.Start(file, recordCount);
        var target = new ImportTarget(runId, source.Name, options.Updates);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await StoreAllAsync(source.Rows, file, target, recordCount, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await runs.EndAsync(runId, "cancelled", null, CancellationToken.None);
            return new ImportOutcome(runId, "cancelled", progress.Counts);
        }
        catch (NpgsqlException exception)
        {
            await TryEndFailedAsync(runId, exception);
            throw;
        }

        await runs.EndAsync(runId, "done", null, CancellationToken.None);
        return new ImportOutcome(runId, "done", progress.Counts);
    }

    private async Task StoreAllAsync(
        IEnumerable<ReadRow> rows, ImportFile file, ImportTarget target, long recordCount, CancellationTokenSource stop)
    {
        // One of the tasks fails: the others stop, and its exception is the one told.
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var batches = Channel.CreateBounded<ImportBatch>(BatchesAhead);
        Task[] tasks =
        [
            GuardAsync(() => ReadAllAsync(rows, file, recordCount, batches.Writer, broken.Token), broken),
            .. Enumerable.Range(0, WriterCount)
                .Select(_ => GuardAsync(() => StoreAsync(batches.Reader, target, stop, broken.Token), broken)),
        ];
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (Exception) when (Array.Find(tasks, task => task.IsFaulted) is { Exception: { } fault })
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault.InnerExceptions[0]);
        }
    }

    private static async Task GuardAsync(Func<Task> work, CancellationTokenSource broken)
    {
        try
        {
            await Task.Run(work);
        }
        catch
        {
            await broken.CancelAsync();
            throw;
        }
    }

    private async Task ReadAllAsync(
        IEnumerable<ReadRow> rows, ImportFile file, long stored, ChannelWriter<ImportBatch> batches,
        CancellationToken cancellationToken)
    {
        ImportBatch? last = null;
        var number = 0L;
        var batch = new List<ReadRow>(options.BatchSize);
        foreach (var row in rows)
        {
            if (++number <= stored) continue;
            batch.Add(row);
            if (batch.Count < options.BatchSize) continue;
            last = new ImportBatch(last, batch, number, file.BytesRead);
            await batches.WriteAsync(last, cancellationToken);
            batch = new List<ReadRow>(options.BatchSize);
        }

        if (batch.Count > 0)
            await batches.WriteAsync(new ImportBatch(last, batch, number, file.ByteCount), cancellationToken);
        batches.Complete();
    }

    private async Task StoreAsync(
        ChannelReader<ImportBatch> batches, ImportTarget target, CancellationTokenSource stop,
        CancellationToken cancellationToken)
    {
        await using var writer = await ImportWriter.OpenAsync(database, target, cancellationToken);
        await foreach (var batch in batches.ReadAllAsync(cancellationToken))
        {
            var (counts, isCancelAsked) = await writer.WriteAsync(batch, cancellationToken);
            progress.Report(counts, batch.BytesRead);
            if (isCancelAsked) await stop.CancelAsync();
        }
    }

    /// <summary>The reason is kept where the database still answers; otherwise the next run finds this one
    /// unfinished.</summary>
    private async Task TryEndFailedAsync(long runId, NpgsqlException exception)
    {
        try
        {
            await runs.EndAsync(runId, "failed", exception.Message, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            progress.Say("The database does not answer; the same command goes on where this one stopped.");
        }
    }
}
