using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>How far collections reach in space and time; read from indexes where there are any, and kept for a
/// while.</summary>
internal sealed class ExtentReader(ReadDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan IsFresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (JsonObject? Extent, DateTimeOffset ReadAt)> kept =
        new(StringComparer.Ordinal);

    /// <summary>The member "extent"; null for an empty collection.</summary>
    /// <param name="collection">Whose.</param>
    /// <param name="version">Version of the events; an extent of another version is read anew.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<JsonObject?> ReadAsync(
        FeatureCollection collection, long version, CancellationToken cancellationToken)
    {
        var key = collection.IsVersioned
            ? collection.Id + version.ToString(CultureInfo.InvariantCulture)
            : collection.Id;
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(key, out var known) && now - known.ReadAt < IsFresh)
            return known.Extent?.DeepClone() as JsonObject;
        if (kept.Count > 1000) kept.Clear();
        var extent = await ReadSpaceAsync(collection, cancellationToken);
        if (extent is not null && collection.DaysSql is not null)
            extent["temporal"] = await ReadTimeAsync(collection, cancellationToken);
        kept[key] = (extent, now);
        return extent?.DeepClone() as JsonObject;
    }

    private async Task<JsonObject?> ReadSpaceAsync(FeatureCollection collection, CancellationToken cancellationToken)
    {
        // The root of the spatial index holds all; else all rows are looked at.
        var box = collection.IsVersioned
            ? "ST_EstimatedExtent('event_feature', 'geom')"
            : $"(SELECT ST_Extent(ST_Transform({collection.GeometrySql}, 4326)) FROM {collection.From})";
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new SqlText()
            .Add($"SELECT ST_XMin(b), ST_YMin(b), ST_XMax(b), ST_YMax(b) FROM (SELECT {box} AS b) AS extent")
            .ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken) || await reader.IsDBNullAsync(0, cancellationToken)) return null;
        var numbers = new JsonArray
        {
            Math.Max(-180, reader.GetDouble(0)), Math.Max(-90, reader.GetDouble(1)),
            Math.Min(180, reader.GetDouble(2)), Math.Min(90, reader.GetDouble(3)),
        };
        return new JsonObject
        {
            ["spatial"] = new JsonObject { ["bbox"] = new JsonArray { numbers }, ["crs"] = Crs.Crs84.Uri },
        };
    }

    private async Task<JsonObject> ReadTimeAsync(FeatureCollection collection, CancellationToken cancellationToken)
    {
        var (from, to) = collection.DaysSql ?? throw new InvalidOperationException("The collection has no time.");
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new SqlText().Add(
            $"SELECT (SELECT min({from}) FROM {collection.From} WHERE {from} > -2147483648), "
            + $"(SELECT min({to}) FROM {collection.From}), "
            + $"(SELECT max({to}) FROM {collection.From} WHERE {to} < 2147483647)").ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        int? first = reader.IsDBNull(0) || reader.IsDBNull(1) ? null
            : Math.Min(reader.GetInt32(0), reader.GetInt32(1));
        return new JsonObject
        {
            ["interval"] = new JsonArray
            {
                new JsonArray { InstantOf(first, "T00:00:00Z"), InstantOf(reader.IsDBNull(2) ? null
                    : reader.GetInt32(2), "T23:59:59Z") },
            },
        };
    }

    private static string? InstantOf(int? day, string time) => day is > -700_000 and < 2_900_000
        ? DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day.Value).ToString("yyyy-MM-dd",
            CultureInfo.InvariantCulture) + time
        : null;
}
