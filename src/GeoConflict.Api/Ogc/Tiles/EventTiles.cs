using System.Buffers;
using System.Runtime.InteropServices;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Makes and keeps the tiles of events: from memory where the filter allows it, else from the database.</summary>
internal sealed class EventTiles : IDisposable
{
    /// <summary>Deepest zoom that has tiles of its own.</summary>
    public const int DeepestZoom = 22;

    private const long CacheBytes = 32L * 1024 * 1024;

    private readonly EventTileCache cache = new(CacheBytes);

    // Making a tile is work for a processor: more at a time would only hold more memory.
    private readonly SemaphoreSlim makers = new(Environment.ProcessorCount);
    private readonly SnapshotStore snapshots;
    private readonly ReadDatabase database;

    public EventTiles(SnapshotStore snapshots, ReadDatabase database)
    {
        this.snapshots = snapshots;
        this.database = database;
        snapshots.Changed += (_, quads) => cache.Drop(quads);
    }

    /// <summary>A tile.</summary>
    /// <param name="key">Which; its filter is <paramref name="filter"/> as text.</param>
    /// <param name="filter">What is meant, its region looked up; null for all events that are not rejected.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<KeptTile> GetAsync(
        EventTileKey key, EventFilter? filter, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.GetAsync(cancellationToken);
        if (cache.TryGet(key, out var kept)) return kept;
        var madeIn = cache.Generation;
        snapshot = await snapshots.GetAsync(cancellationToken);
        var tile = new KeptTile(await MakeAsync(key, filter, snapshot, cancellationToken));
        cache.Add(key, tile, madeIn);
        return tile;
    }

    /// <inheritdoc />
    public void Dispose() => makers.Dispose();

    private async ValueTask<byte[]> MakeAsync(
        EventTileKey key, EventFilter? filter, EventSnapshot snapshot, CancellationToken cancellationToken)
    {
        var marks = filter is null ? null : MarkFilter.Of(filter);
        if (filter is not null && marks is null) return await ReadAsync(key, filter, cancellationToken);
        await makers.WaitAsync(cancellationToken);
        try
        {
            var rows = TileRows.Of(snapshot, snapshot.RowsOf(key.Zoom, key.X, key.Y));
            return marks is null ? EventTileWriter.Write(rows, key.Zoom) : WriteFiltered(rows, marks, key.Zoom);
        }
        finally
        {
            makers.Release();
        }
    }

    private static byte[] WriteFiltered(TileRows rows, MarkFilter filter, int zoom)
    {
        var chosen = ArrayPool<int>.Shared.Rent(rows.Count);
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (filter.Means(rows.MarkOf(row))) chosen[count++] = row;
        }

        var tile = EventTileWriter.Write(rows.Choose(chosen.AsSpan(0, count)), zoom);
        ArrayPool<int>.Shared.Return(chosen);
        return tile;
    }

    private async Task<byte[]> ReadAsync(EventTileKey key, EventFilter filter, CancellationToken cancellationToken)
    {
        var shift = 2 * (30 - key.Zoom);
        var from = QuadKey.Of(key.X, key.Y) << shift;
        var sql = new SqlText().Add(
            "SELECT t.quad, t.event_id, t.day_from, t.day_to, t.type_code, coalesce(t.fatalities, -1)");
        EventFilterSql.AddFrom(sql, filter);
        sql.Add(" AND t.quad >= ").Add(from, NpgsqlDbType.Bigint)
            .Add(" AND t.quad < ").Add(from + (1L << shift), NpgsqlDbType.Bigint)
            .Add(" ORDER BY t.quad, t.event_id");
        var (quads, ids, marks) = (new List<long>(), new List<long>(), new List<EventMark>());
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = sql.ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            quads.Add(reader.GetInt64(0));
            ids.Add(reader.GetInt64(1));
            marks.Add(new EventMark(
                reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(5), (byte)reader.GetInt16(4)));
        }

        return EventTileWriter.Write(
            new TileRows(
                CollectionsMarshal.AsSpan(quads), CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(marks)),
            key.Zoom);
    }
}
