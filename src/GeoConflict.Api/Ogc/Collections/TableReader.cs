using System.Diagnostics.CodeAnalysis;
using GeoConflict.Api.Ogc.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>Reads from the catalogue how tables of the user's own can be served.</summary>
internal static class TableReader
{
    /// <returns>A collection for each table whose name fits a pattern (LIKE), by name.</returns>
    [SuppressMessage("Security", "CA2100", Justification = "The text is this program's own file.")]
    public static async Task<List<FeatureCollection>> ReadAsync(
        ReadDatabase database, string[] patterns, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Data.Sql.Read("db/queries/find_geometry_tables.sql"), connection);
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = patterns,
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });
        var rows = new List<Column>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new Column(
                reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetString(3), reader.GetInt32(4), reader.GetString(5), reader.GetString(6), reader.GetString(7),
                reader.GetString(8)));
        }

        return [.. rows.GroupBy(row => (row.Schema, row.Table)).Select(columns => CollectionOf([.. columns]))];
    }

    private static FeatureCollection CollectionOf(List<Column> columns)
    {
        var table = columns[0];
        var properties = columns.Select(column => $"t.{SqlText.Quote(column.Name)}");
        return new FeatureCollection
        {
            Id = table.Table,
            Title = table.Table.Replace('_', ' '),
            Description = table.Description ?? $"The table {table.Table}.",
            From = $"{SqlText.Quote(table.Schema)}.{SqlText.Quote(table.Table)} AS t",
            Order = [$"t.{SqlText.Quote(table.Key)}"],
            GeometrySql = $"t.{SqlText.Quote(table.Geometry)}",
            GeometryName = table.Geometry,
            GeometryFormat = table.GeometryType == "GEOMETRY" ? "any" : table.GeometryType.ToLowerInvariant(),
            Srid = table.Srid,
            PropertiesSql = $"(SELECT row_to_json(r)::text FROM (SELECT {string.Join(", ", properties)}) AS r)",
            Properties =
            [
                .. columns.Where(column => KindOf(column.Type) is not null)
                    .Select(column => new FeatureProperty(
                        column.Name, KindOf(column.Type) ?? PropertyKind.Text, $"t.{SqlText.Quote(column.Name)}")),
            ],
        };
    }

    private static PropertyKind? KindOf(string type) => type switch
    {
        "smallint" or "integer" or "bigint" => PropertyKind.Integer,
        "real" or "double precision" or "numeric" => PropertyKind.Number,
        "text" or "character varying" or "character" => PropertyKind.Text,
        "boolean" => PropertyKind.Truth,
        "date" => PropertyKind.Day,
        "timestamp with time zone" => PropertyKind.Instant,
        "text[]" or "character varying[]" => PropertyKind.TextList,
        _ => null,
    };

    private sealed record Column(
        string Table, string Schema, string? Description, string Geometry, int Srid, string GeometryType, string Key,
        string Name, string Type);
}
