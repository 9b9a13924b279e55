namespace GeoConflict.Api.Imports;

/// <summary>Records that are stored together, all or none. Batches may be worked on side by side, and end in
/// order.</summary>
/// <param name="previous">The one before; null for the first.</param>
/// <param name="rows">What is in it.</param>
/// <param name="recordCount">Number of the last record in it, from the start of the file.</param>
/// <param name="bytesRead">How far into the file that is.</param>
internal sealed class ImportBatch(ImportBatch? previous, IReadOnlyList<ReadRow> rows, long recordCount, long bytesRead)
{
    private readonly TaskCompletionSource keysTaken = New();
    private readonly TaskCompletionSource committed = New();
    private ImportBatch? previous = previous;

    /// <summary>What is in it.</summary>
    public IReadOnlyList<ReadRow> Rows => rows;

    /// <summary>Number of the last record in it, from the start of the file.</summary>
    public long RecordCount => recordCount;

    /// <summary>How far into the file that is.</summary>
    public long BytesRead => bytesRead;

    /// <summary>Waits until it may take ids: two rows under one id are decided in the order of the file, and neither
    /// batch waits in the database for one that waits for it here.</summary>
    public Task MayTakeKeysAsync(CancellationToken cancellationToken) =>
        previous?.keysTaken.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Lets the next one take ids.</summary>
    public void TellKeysTaken() => keysTaken.TrySetResult();

    /// <summary>Waits until it may be committed.</summary>
    public Task MayCommitAsync(CancellationToken cancellationToken) =>
        previous?.committed.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Lets the next one be committed, and the one before be forgotten.</summary>
    public void TellCommitted()
    {
        committed.TrySetResult();
        previous = null;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
