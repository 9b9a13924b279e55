using Npgsql;

namespace GeoConflict.Browser.Tests;

/// <summary>A country and one of its provinces, each with a box for an outline.</summary>
internal static class SeededPlaces
{
    /// <summary>Puts them into an empty gazetteer.</summary>
    public static async Task InsertAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO place (place_id, name, geom, feature_class, feature_code, country_code, admin1_code,
              admin2_code, population, uncertainty_m, fame)
            VALUES
              (2000000000710, 'Nigeria', 'SRID=4326;POINT(8 10)', 'A', 'PCLI', 'NG', '', '', 0, 500000, 2),
              (1000000000002, 'Borno', 'SRID=4326;POINT(13 11.5)', 'A', 'ADM1', 'NG', '27', '', 0, 140000, 1);
            INSERT INTO place_name (place_id, name, normalized_name, fame)
            VALUES
              (2000000000710, 'Nigeria', 'nigeria', 2),
              (2000000000710, 'Nijeriya', 'nijeriya', 2),
              (1000000000002, 'Borno', 'borno', 1);
            INSERT INTO place_area (place_id, area)
            VALUES
              (2000000000710, 'SRID=4326;MULTIPOLYGON(((2.7 4.2, 14.7 4.2, 14.7 13.9, 2.7 13.9, 2.7 4.2)))'),
              (1000000000002, 'SRID=4326;MULTIPOLYGON(((11.5 10, 14.6 10, 14.6 13.7, 11.5 13.7, 11.5 10)))');
            """);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
