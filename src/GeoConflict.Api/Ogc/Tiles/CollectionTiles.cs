using System.Globalization;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Tiles of any collection but the events, made by PostGIS; a tile that would be too large holds fewer
/// features, the first of the collection's order.</summary>
internal sealed class CollectionTiles(ReadDatabase database)
{
    private const int MostFeatures = 8000;

    // Parts of a tile's side that outlines are simplified to.
    private const double Detail = 2048;

    /// <summary>A tile; no bytes where nothing is in it.</summary>
    public async Task<byte[]> ReadAsync(
        FeatureCollection collection, EventTileKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        for (var limit = MostFeatures; limit > 0; limit /= 2)
        {
            await using var command = Statement(collection, key, limit).ToCommand(connection);
            if (await command.ExecuteScalarAsync(cancellationToken) is not byte[] { Length: > 0 } tile) return [];
            if (tile.Length <= EventTileWriter.MostBytes) return tile;
        }

        return [];
    }

    private static SqlText Statement(FeatureCollection collection, EventTileKey key, int limit)
    {
        var toleranceDeg = 360.0 / (1 << key.Zoom) / Detail;
        var isPoint = collection.GeometryFormat == "point";
        var sql = new SqlText().Add("SELECT ST_AsMVT(tile, ").Add(collection.Id, NpgsqlDbType.Text)
            .Add(", 4096, 'geom', 'id') FROM (SELECT ")
            .Add($"{collection.Key}::bigint AS id, ");
        foreach (var property in collection.Properties.Where(one => one.Kind != PropertyKind.TextList))
            sql.Add($"{property.Sql} AS {SqlText.Quote(property.Name)}, ");
        // The grid ends near the poles.
        var geometry = isPoint ? collection.GeometrySql
            : $"ST_Simplify({collection.GeometrySql}, {toleranceDeg.ToString("R", CultureInfo.InvariantCulture)}, true)";
        var inDegrees = collection.Srid == 4326
            ? $"ST_ClipByBox2D({geometry}, ST_MakeEnvelope(-180, -85.06, 180, 85.06, 4326))" : geometry;
        var drawn = isPoint ? geometry : inDegrees;
        sql.Add($"ST_AsMVTGeom(ST_Transform({drawn}, 3857), envelope.box, 4096, 64) AS geom FROM {collection.From}, ")
            .Add("(SELECT ST_TileEnvelope(").Add(key.Zoom, NpgsqlDbType.Integer).Add(", ")
            .Add(key.X, NpgsqlDbType.Integer).Add(", ").Add(key.Y, NpgsqlDbType.Integer).Add(") AS box) AS envelope")
            .Add($" WHERE {collection.Only ?? "TRUE"} AND {collection.GeometrySql} && ST_Transform(envelope.box, ")
            .Add(collection.Srid, NpgsqlDbType.Integer).Add(")")
            .Add($" ORDER BY {collection.TileOrderSql ?? collection.Key} LIMIT ")
            .Add((long)limit, NpgsqlDbType.Bigint);
        return sql.Add(") AS tile WHERE tile.geom IS NOT NULL");
    }
}
