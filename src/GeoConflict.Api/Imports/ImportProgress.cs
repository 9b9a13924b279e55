using System.Globalization;

namespace GeoConflict.Api.Imports;

/// <summary>Tells how far an import is: on a terminal in one line that changes, elsewhere a line now and then.</summary>
internal sealed class ImportProgress(TextWriter output, bool isTerminal, TimeProvider time)
{
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(5);

    private readonly Lock guard = new();
    private long started;
    private long told;
    private long firstByte;
    private ImportFile? file;
    private bool isLineOpen;

    /// <summary>What became of the records so far.</summary>
    public ImportCounts Counts { get; private set; }

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>Begins to count.</summary>
    public void Start(ImportFile read, long recordCount)
    {
        (file, firstByte) = (read, read.BytesRead);
        started = told = time.GetTimestamp();
        if (recordCount > 0) Say(string.Create(CultureInfo.InvariantCulture, $"going on after record {recordCount:N0}"));
    }

    /// <summary>Adds a batch.</summary>
    public void Report(ImportCounts batch, long bytesRead)
    {
        lock (guard)
        {
            Counts += batch;
            if (time.GetElapsedTime(told) < (isTerminal ? TerminalPause : PlainPause)) return;
            told = time.GetTimestamp();
            var line = LineAt(bytesRead);
            if (!isTerminal) output.WriteLine(line);
            else output.Write($"\r{line,-78}");
            isLineOpen = isTerminal;
        }
    }

    /// <summary>Writes a line of its own.</summary>
    public void Say(string line)
    {
        lock (guard)
        {
            if (isLineOpen) output.WriteLine();
            isLineOpen = false;
            output.WriteLine(line);
        }
    }

    private string LineAt(long bytesRead)
    {
        var seconds = Elapsed.TotalSeconds;
        var rate = Counts.Total / Math.Max(seconds, 0.001);
        var share = file is { ByteCount: > 0 } known ? (double)bytesRead / known.ByteCount : 0;
        var done = bytesRead - firstByte;
        var left = file is not null && done > 0 ? (file.ByteCount - bytesRead) * seconds / done : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counts.Total,10:N0} rows  {rate,7:N0}/s  {share,4:P0}  {left:N0} s left  "
            + $"{Counts.Added:N0} new, {Counts.SetAside:N0} set aside");
    }
}
