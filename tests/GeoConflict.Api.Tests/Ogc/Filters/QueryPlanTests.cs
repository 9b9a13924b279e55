using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Bench;
using GeoConflict.Api.Ogc.Exports;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Api.Ogc.Timelines;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Tests.Ogc.Filters;

/// <summary>How the database finds the events of a filter among 60,000: never by reading all of them.</summary>
public sealed class QueryPlanTests(QueryPlanTests.ManyEvents app) : IClassFixture<QueryPlanTests.ManyEvents>
{
    private const string Box = "bbox=10,10,14,14";
    private const string Month = "datetime=2016-03-01/2016-03-31";
    private const string Triangle = "intersects=POLYGON((10 10,14 10,12 13,10 10))";

    [PostgisTheory]
    [InlineData("", "event_feature_day_idx")]
    [InlineData(Box, "event_feature_geom")]
    [InlineData(Box + "&" + Month, "event_feature_geom_days_idx")]
    [InlineData(Month, "event_feature_day_idx")]
    [InlineData(Triangle, "event_feature_geom")]
    [InlineData("region=1", "event_feature_land_idx")]
    [InlineData("region=2", "conflict_event_geography_idx")]
    [InlineData("event_type=Strategic developments", "event_feature_kind_idx")]
    [InlineData("sub_event_type=Grenade", "event_feature_type_idx")]
    [InlineData("actor=wagner", "conflict_event_actors_idx")]
    [InlineData("q=ceasefire", "conflict_event_words_idx")]
    [InlineData("fatalities_min=300", "event_feature_fatalities_idx")]
    [InlineData("status=rejected", "event_feature_reviewed_idx")]
    [InlineData("source=Wire", "event_source")]
    public async Task The_list_is_found_by_an_index(string query, string index)
    {
        var filter = FilterOf(query);
        foreach (var part in Enum.GetValues<EventKeys.Part>())
        {
            if (EventKeys.Statement(filter, part, null, 1001) is not { } sql) continue;
            var plan = await app.PlanAsync(sql);
            AssertReadsNoTable(plan);
            if (part == EventKeys.Part.Near) Assert.Contains(index, plan, StringComparison.Ordinal);
            if (part == EventKeys.Part.Long)
                Assert.Matches("event_feature_(long|geom_days)_idx", plan);
        }
    }

    [PostgisTheory]
    [InlineData(Box)]
    [InlineData(Box + "&" + Month)]
    [InlineData(Month)]
    [InlineData("region=1")]
    [InlineData("sub_event_type=Grenade")]
    [InlineData("actor=wagner")]
    [InlineData("q=ceasefire")]
    public async Task Timeline_and_tiles_are_found_by_an_index(string query)
    {
        AssertReadsNoTable(await app.PlanAsync(EventDayCounter.PerDay(FilterOf(query))));
    }

    [PostgisTheory]
    [InlineData("")]
    [InlineData(Box)]
    [InlineData(Month)]
    [InlineData("actor=wagner")]
    public async Task An_export_is_found_by_an_index_and_begins_with_its_first_event(string query)
    {
        var plan = await app.PlanAsync(ExportRows.Statement("t.quad, t.event_id, t.feature", FilterOf(query), null, null));
        AssertReadsNoTable(plan);
        if (query.Length == 0) Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [PostgisTheory]
    [InlineData("10,10,14,14", null)]
    [InlineData("10,10,14,14", "2016-03-01/2016-03-31")]
    [InlineData(null, "2016-03-01/2016-03-31")]
    [InlineData(null, null)]
    public async Task Items_are_found_by_an_index(string? box, string? days) =>
        AssertReadsNoTable(await app.PlanAsync(RawReads.Items(box, days, 1000)()));

    private static void AssertReadsNoTable(string plan) => Assert.DoesNotMatch(
        "Seq Scan on (event_feature|conflict_event)", plan);

    private static EventFilter FilterOf(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var filter = EventFilter.Parse(new EventFilterQuery
        {
            Bbox = values.GetValueOrDefault("bbox"),
            Datetime = values.GetValueOrDefault("datetime"),
            Intersects = values.GetValueOrDefault("intersects"),
            EventType = values.GetValueOrDefault("event_type"),
            SubEventType = values.GetValueOrDefault("sub_event_type"),
            Actor = values.GetValueOrDefault("actor"),
            FatalitiesMin = values.GetValueOrDefault("fatalities_min"),
            Text = values.GetValueOrDefault("q"),
            Source = values.GetValueOrDefault("source"),
            Status = values.GetValueOrDefault("status"),
        });
        return values.GetValueOrDefault("region").ToString() switch
        {
            "1" => filter with { Region = new Region.Country("SY") },
            "2" => filter with { Region = new Region.Circle(new(36.29, 33.51) { SRID = 4326 }, 8000) },
            _ => filter,
        };
    }

    /// <summary>A database of invented events.</summary>
    public sealed class ManyEvents : IAsyncLifetime
    {
        private const int Count = 60_000;

        private readonly PostgisApp service = new();

        public async ValueTask InitializeAsync()
        {
            await service.InitializeAsync();
            if (!PostgisApp.IsAvailable) return;
            await using var connection = await service.Database.Source.OpenConnectionAsync();
            await RunAsync(connection, "SELECT setseed(0.42)");
            await RunAsync(connection, Sql.Read("db/bench/make_events.sql"), Count);
            await RunAsync(connection, Sql.Read("db/bench/load_events.sql"));
            await RunAsync(connection, "VACUUM ANALYZE event_feature");
            await RunAsync(connection, "VACUUM ANALYZE conflict_event");
        }

        public ValueTask DisposeAsync() => service.DisposeAsync();

        /// <summary>How a statement would be run.</summary>
        internal async Task<string> PlanAsync(SqlText sql)
        {
            await using var reads = new ReadDatabase(service.Database.ConnectionString);
            await using var connection = await reads.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = sql.ToCommand(connection);
#pragma warning disable CA2100 // The statement is the program's own.
            command.CommandText = "EXPLAIN (COSTS OFF) " + command.CommandText;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var lines = new List<string>();
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(reader.GetString(0));
            return string.Join('\n', lines);
        }

#pragma warning disable CA2100 // The statements are the program's own.
        private static async Task RunAsync(NpgsqlConnection connection, string sql, int? count = null)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            if (count is { } rows) command.Parameters.AddWithValue("count", NpgsqlDbType.Integer, rows);
            await command.ExecuteNonQueryAsync();
        }
#pragma warning restore CA2100
    }
}
