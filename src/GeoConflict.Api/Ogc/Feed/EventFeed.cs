using System.IO.Compression;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Feed;

/// <summary>All events of a filter in one answer of columns; that of no filter is kept, compressed.</summary>
internal sealed class EventFeed(SnapshotStore snapshots, SnapshotReader reader, ReadDatabase database) : IDisposable
{
    // A tenth smaller than 4 for twice its time; made once for each version.
    private static readonly BrotliCompressionOptions KeptLevel = new() { Quality = 5 };

    private readonly SemaphoreSlim gate = new(1, 1);
    // A part of a year has a year's days, its newest among them.
    private const int DaysBeforeNewest = 365;

    private readonly (long Version, byte[] Brotli)[] kept = new (long, byte[])[Enum.GetValues<FeedPart>().Length];

    /// <summary>Events that are not rejected, as brotli bytes.</summary>
    public async Task<byte[]> ReadBrotliAsync(FeedPart part, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.GetAsync(cancellationToken);
        await gate.WaitAsync(cancellationToken);
        try
        {
            ref var known = ref kept[(int)part];
            if (known.Version != snapshot.Version) known = (snapshot.Version, Compress(Write(snapshot, null, part)));
            return known.Brotli;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The events of a filter.</summary>
    /// <param name="filter">Which, its region looked up; null for all that are not rejected.</param>
    /// <param name="part">Which of them, where there is no filter.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<byte[]> ReadAsync(EventFilter? filter, FeedPart part, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.GetAsync(cancellationToken);
        if (filter is null) return Write(snapshot, null, part);
        if (MarkFilter.Of(filter) is { } marks) return Write(snapshot, marks);
        var sql = new SqlText().Add(
            "SELECT t.quad, t.event_id, t.day_from, t.day_to, t.type_code, coalesce(t.fatalities, -1), t.uncertainty_m");
        EventFilterSql.AddFrom(sql, filter);
        var rows = new List<FeedRow>();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = sql.ToCommand(connection);
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        while (await found.ReadAsync(cancellationToken))
        {
            rows.Add(new FeedRow(found.GetInt64(0), found.GetInt64(1), new EventMark(
                found.GetInt32(2), found.GetInt32(3), found.GetInt32(5), (byte)found.GetInt16(4),
                EventMark.DoubtHmOf(found.IsDBNull(6) ? null : found.GetDouble(6)))));
        }

        return FeedWriter.Write([.. rows], isWhole: true, snapshot.Version);
    }

    /// <summary>What has changed since a version; all events where that cannot be told.</summary>
    public async Task<byte[]> ReadSinceAsync(long version, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.GetAsync(cancellationToken);
        if (snapshots.HorizonOf(version) is not { } horizon
            || await reader.ReadSinceAsync(horizon, cancellationToken) is not { } changes) return Write(snapshot, null);
        FeedRow[] rows = [.. changes.Select(one => new FeedRow(one.Quad, one.Id, one.Mark, one.IsGone))];
        return FeedWriter.Write(rows, isWhole: false, snapshot.Version);
    }

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();

    private static byte[] Write(EventSnapshot snapshot, MarkFilter? filter, FeedPart part = FeedPart.Whole)
    {
        var rows = new FeedRow[snapshot.Count];
        var count = 0;
        var recentFrom = part == FeedPart.Whole ? int.MinValue : NewestDay(snapshot) - DaysBeforeNewest;
        for (var i = 0; i < snapshot.Count; i++)
        {
            var day = snapshot.Marks[i].DayTo;
            var isRecent = day >= recentFrom && day != int.MaxValue;
            if (part != FeedPart.Whole && isRecent != (part == FeedPart.Recent)) continue;
            if (filter is null || filter.Means(snapshot.Marks[i]))
                rows[count++] = new FeedRow(snapshot.Quads[i], snapshot.Ids[i], snapshot.Marks[i]);
        }

        Array.Resize(ref rows, count);
        return FeedWriter.Write(rows, isWhole: true, snapshot.Version);
    }

    private static int NewestDay(EventSnapshot snapshot)
    {
        var newest = 0;
        foreach (var mark in snapshot.Marks)
        {
            if (mark.DayTo != int.MaxValue) newest = Math.Max(newest, mark.DayTo);
        }

        return newest;
    }

    private static byte[] Compress(byte[] feed)
    {
        using var compressed = new MemoryStream(feed.Length / 3);
        using (var brotli = new BrotliStream(compressed, KeptLevel)) brotli.Write(feed);
        return compressed.ToArray();
    }
}
