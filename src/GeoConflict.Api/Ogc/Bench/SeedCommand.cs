using System.CommandLine;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using GeoConflict.Api.Data;
using GeoConflict.Api.Ogc.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary><c>geoconflict bench seed</c>: fills a database with invented events to measure on.</summary>
internal static class SeedCommand
{
    private const int DefaultCount = 1_000_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Argument<int>("count")
        {
            Description = "How many events.",
            DefaultValueFactory = _ => DefaultCount,
        };
        var table = new Option<string?>("--table")
        {
            Description = "Takes the events of this table instead of making them; it has the columns id, event_date, "
                + "event_type, sub_type, actor1, actor2, country, admin1, location, fatalities, notes, geom.",
        };
        var command = new Command("seed", "Add invented events to a database made for measuring.") { count, table };
        command.SetAction((line, cancellationToken) =>
            RunAsync(line.GetValue(count), line.GetValue(table), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, string? table, CancellationToken cancellationToken)
    {
        await using var database = DataServices.BuildDataSource(DatabaseAddress.Find());
        await new Migrator(database).MigrateAsync(cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var clock = Stopwatch.StartNew();
        await RunSqlAsync(
            connection, "SET jit = off; SET work_mem = '256MB'; SET synchronous_commit = off; SELECT setseed(0.42)",
            null, cancellationToken);
        if (table is not null)
        {
            await RunSqlAsync(connection,
                $"CREATE TEMP VIEW bench_event AS SELECT * FROM {SqlText.Quote(table)}", null, cancellationToken);
        }
        else await RunSqlAsync(connection, Data.Sql.Read("db/bench/make_events.sql"), count, cancellationToken);

        await RunSqlAsync(connection, Data.Sql.Read("db/bench/load_events.sql"), null, cancellationToken);
        await RunSqlAsync(connection, "VACUUM event_feature", null, cancellationToken);
        Console.Out.WriteLine($"seeded in {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own.")]
    private static async Task RunSqlAsync(
        NpgsqlConnection connection, string sql, int? count, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        if (count is { } rows) command.Parameters.AddWithValue("count", NpgsqlDbType.Integer, rows);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
