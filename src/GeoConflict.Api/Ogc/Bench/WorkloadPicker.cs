using System.Diagnostics.CodeAnalysis;
using GeoConflict.Api.Ogc.Snapshot;
using Npgsql;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary>Picks a workload from the events that are there; the same events give the same workload.</summary>
internal static class WorkloadPicker
{
    private const int Boxes = 50;
    private const int EventsOfBox = 1000;
    private const int EventsOfDatedBox = 20_000;

    /// <summary>Boxes, boxes with days, tiles.</summary>
    public static async Task<Workload> PickAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var boxes = await ReadAsync<string>(database, "db/bench/pick_boxes.sql", cancellationToken,
            ("count", Boxes), ("events", EventsOfBox));
        var wide = await ReadAsync<string>(database, "db/bench/pick_boxes.sql", cancellationToken,
            ("count", Boxes), ("events", EventsOfDatedBox));
        // Of eleven years, twenty days are about one event in two hundred.
        var dated = wide.Select((box, i) => (box, $"{2017 + i % 8}-{1 + i % 12:D2}-01/{2017 + i % 8}-{1 + i % 12:D2}-20"));
        var tiles = new Dictionary<int, IReadOnlyList<(int, int)>>();
        foreach (var zoom in Workload.Zooms)
        {
            var busiest = await ReadAsync<long>(database, "db/bench/pick_tiles.sql", cancellationToken,
                ("shift", 2 * (30 - zoom)), ("count", 6 * (zoom - 2) / 2));
            tiles[zoom] = [.. busiest.Select(tile => (QuadKey.X(tile), QuadKey.Y(tile)))];
        }

        return new Workload(boxes, [.. dated], tiles);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files.")]
    private static async Task<List<T>> ReadAsync<T>(
        NpgsqlDataSource database, string file, CancellationToken cancellationToken,
        params (string Name, int Value)[] values)
    {
        await using var command = database.CreateCommand(Data.Sql.Read(file));
        command.CommandTimeout = 0;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) found.Add(reader.GetFieldValue<T>(0));
        return found;
    }
}
