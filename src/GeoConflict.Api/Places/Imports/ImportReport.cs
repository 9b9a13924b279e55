namespace GeoConflict.Api.Places.Imports;

/// <summary>What an import took and what it left.</summary>
internal sealed class ImportReport
{
    private const int MaxNamedLines = 5;

    /// <summary>Rows taken.</summary>
    public long TakenCount { get; set; }

    /// <summary>Rows of a kind that is not wanted: links, postal codes.</summary>
    public long SkippedCount { get; set; }

    /// <summary>Rows that could not be read.</summary>
    public long BadCount { get; private set; }

    /// <summary>Numbers of the first of them, from 1.</summary>
    public List<long> FirstBadLines { get; } = [];

    /// <summary>Counts a bad row.</summary>
    public void AddBad(long line)
    {
        BadCount++;
        if (FirstBadLines.Count < MaxNamedLines) FirstBadLines.Add(line);
    }

    /// <summary>In words.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{TakenCount:N0} rows taken, {SkippedCount:N0} skipped, {BadCount:N0} bad")
        + (BadCount == 0 ? ""
            : $" (lines {string.Join(", ", FirstBadLines)}{(BadCount > FirstBadLines.Count ? ", …" : "")})");
}
