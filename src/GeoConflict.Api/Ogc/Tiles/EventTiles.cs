using System.Buffers;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Makes and keeps the tiles of events: from memory where the filter allows it, else from the database.</summary>
internal sealed class EventTiles
{
    /// <summary>Deepest zoom that has tiles of its own.</summary>
    public const int DeepestZoom = 22;

    private const long CacheBytes = 48L * 1024 * 1024;

    private readonly EventTileCache cache = new(CacheBytes);
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

    private async ValueTask<byte[]> MakeAsync(
        EventTileKey key, EventFilter? filter, EventSnapshot snapshot, CancellationToken cancellationToken)
    {
        var range = snapshot.RowsOf(key.Zoom, key.X, key.Y);
        if (filter is null) return EventTileWriter.Write(TileRows.Of(snapshot, range), key.Zoom);
        if (MarkFilter.Of(filter) is { } marks) return WriteFiltered(TileRows.Of(snapshot, range), marks, key.Zoom);
        return await ReadAsync(key, filter, cancellationToken);
    }

    private static byte[] WriteFiltered(TileRows rows, MarkFilter filter, int zoom)
    {
        var quads = ArrayPool<long>.Shared.Rent(rows.Count);
        var ids = ArrayPool<long>.Shared.Rent(rows.Count);
        var marks = ArrayPool<EventMark>.Shared.Rent(rows.Count);
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (!filter.Means(rows.Marks[row])) continue;
            (quads[count], ids[count], marks[count]) = (rows.Quads[row], rows.Ids[row], rows.Marks[row]);
            count++;
        }

        var tile = EventTileWriter.Write(
            new TileRows(quads.AsSpan(0, count), ids.AsSpan(0, count), marks.AsSpan(0, count)), zoom);
        ArrayPool<long>.Shared.Return(quads);
        ArrayPool<long>.Shared.Return(ids);
        ArrayPool<EventMark>.Shared.Return(marks);
        return tile;
    }

    private async Task<byte[]> ReadAsync(EventTileKey key, EventFilter filter, CancellationToken cancellationToken)
    {
        var shift = 2 * (30 - key.Zoom);
        var from = QuadKey.Of(key.X, key.Y) << shift;
        var sql = new SqlText().Add(
            "SELECT t.quad, t.event_id, t.day_from, t.day_to, t.type_code, coalesce(t.fatalities, -1)");
        EventFilterSql.AddFrom(sql, filter, withEvent: false);
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
            new TileRows([.. quads], [.. ids], [.. marks]), key.Zoom);
    }
}
