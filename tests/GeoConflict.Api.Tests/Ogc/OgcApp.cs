using System.Globalization;
using Npgsql;

namespace GeoConflict.Api.Tests.Ogc;

/// <summary>The service over events around the world and a table with a list column, all invented.</summary>
public sealed class OgcApp : IAsyncLifetime
{
    private const string Table = "ogc_sample";

    public PostgisApp Service { get; } = new();

    public async ValueTask InitializeAsync()
    {
        // Other services of this process have no such table and are none the worse.
        Environment.SetEnvironmentVariable("Ogc__Tables", Table + "*");
        await Service.InitializeAsync();
        if (!PostgisApp.IsAvailable) return;
        await RunAsync(
            $"""
            CREATE TABLE {Table} (fid int PRIMARY KEY, "Näme" text, tags text[], seen timestamptz, geom geometry(Polygon, 4326));
            INSERT INTO {Table} VALUES
              (1, 'one', ARRAY['a', 'b'], '2023-01-01T06:00:00Z', ST_MakeEnvelope(0, 0, 10, 10, 4326)),
              (2, 'two', ARRAY['b', 'c'], NULL, ST_MakeEnvelope(20, 0, 30, 10, 4326));
            INSERT INTO article (sha256, text, status) VALUES (sha256('ogc'), 'Invented.', 'coded');
            """);
        await AddEventAsync("suva", 178.44, -18.14, "2023-11-20", "2023-11-20", "Protests", "Peaceful protest", null);
        await AddEventAsync("apia", -171.77, -13.83, "2023-11-05", "2023-11-08", "Explosions/Remote violence",
            "Air/drone strike", 1);
        await AddEventAsync("damascus", 36.29, 33.51, "2023-11-01", "2023-11-12", "Explosions/Remote violence",
            "Air/drone strike", 2);
        await AddEventAsync("kyiv", 30.52, 50.45, "2022-02-24", "2022-02-24", "Battles", "Armed clash", 12);
        await AddEventAsync("nowhere", null, null, null, null, "Strategic developments", "Agreement", null);
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    /// <summary>Stores an event and says that the events have changed.</summary>
    public Task AddEventAsync(
        string name, double? longitudeDeg, double? latitudeDeg, string? from, string? to, string type, string subType,
        int? killed) => RunAsync(
        """
        INSERT INTO conflict_event (event_type, sub_event_type, date_start, date_end, geom, uncertainty_m, place_name,
          fatalities_low, fatalities_best, confidence, summary, article_id, search_text, feature_code)
        SELECT $1::text, $2::text, $3::date, $4::date, ST_SetSRID(ST_MakePoint($5::double precision, $6::double precision), 4326),
          CASE WHEN $5::double precision IS NOT NULL THEN 5 END,
          $7::text, $8::int, $8::int, 0.9, 'Told of ' || $7::text, article_id, $7::text, 'PPL' FROM article WHERE sha256 = sha256('ogc');
        """, [type, subType, from, to, longitudeDeg, latitudeDeg, name, killed]);

    /// <summary>Says that the events have changed.</summary>
    public Task ChangeVersionAsync() => RunAsync("UPDATE data_version SET version = version + 1");

    /// <summary>Runs a statement of a test.</summary>
#pragma warning disable CA2100 // The statements are the tests' own.
    public async Task RunAsync(string sql, object?[]? values = null)
    {
        await using var command = Service.Database.Source.CreateCommand(sql);
        foreach (var value in values ?? [])
        {
            // Untyped text, so that the statement's own casts say what each is.
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text
                    ? text : DBNull.Value,
                NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Unknown,
            });
        }

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
#pragma warning restore CA2100
}
