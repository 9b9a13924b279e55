using System.Diagnostics;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Cql2;
using GeoConflict.Api.Ogc.Items;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary>The same statements with no service in front: rows are read and thrown away. What the service is to be
/// measured against.</summary>
internal sealed class RawReads(ReadDatabase database)
{
    /// <summary>Statements done in a second on some connections.</summary>
    public async Task<double> RunAsync(
        IReadOnlyList<Func<SqlText>> statements, int connections, TimeSpan duration,
        CancellationToken cancellationToken)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        var loops = Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                await using var connection = await database.OpenAsync(cancellationToken);
                var count = 0;
                while (clock.Elapsed < duration)
                {
                    var statement = statements[Interlocked.Increment(ref next) % statements.Count]();
                    await using var command = statement.ToCommand(connection);
                    await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                    while (await reader.ReadAsync(cancellationToken)) count += 0;
                    count++;
                }

                return count;
            },
            cancellationToken)).ToArray();
        var counts = await Task.WhenAll(loops);
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds to read the features of an export and throw them away.</summary>
    public async Task<double> ExportAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var clock = Stopwatch.StartNew();
        await using var command = Items(null, null, count)().ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) continue;
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The statement behind a page of items.</summary>
    public static Func<SqlText> Items(string? box, string? days, int limit) => () =>
    {
        DaySpan? span = null;
        if (days is not null && DaySpan.TryParse(days, out var read, out _)) span = read;
        return ItemsSql.Page(new ItemsRequest
        {
            Collection = OwnCollections.Events,
            Limit = limit,
            Box = box is null ? null : Cql2Words.Box([.. box.Split(',')
                .Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))]),
            Days = span,
        });
    };

    /// <summary>The statement that reads the rows of a tile.</summary>
    public static Func<SqlText> Tile(int zoom, int x, int y) => () =>
    {
        var from = QuadKey.Of(x, y) << (2 * (30 - zoom));
        return new SqlText()
            .Add("SELECT quad, event_id, day_from, day_to, type_code, fatalities FROM event_feature ")
            .Add("WHERE status <> 'rejected' AND quad >= ").Add(from, NpgsqlDbType.Bigint)
            .Add(" AND quad < ").Add(from + (1L << (2 * (30 - zoom))), NpgsqlDbType.Bigint)
            .Add(" ORDER BY quad, event_id");
    };
}
