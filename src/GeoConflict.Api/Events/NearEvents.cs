using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Events;

/// <summary>The stored events that those of one article may be: near in place and time, told by other
/// articles.</summary>
internal sealed class NearEvents
{
    private readonly Dictionary<StoredEvent, List<long>> idsNear = [];
    private readonly HashSet<long> taken = [];
    private Dictionary<long, StoredEvent> events = [];

    /// <summary>Finds them through the indexes of place and time; they are not tracked.</summary>
    /// <param name="db">The store, within a transaction that holds the lock of writers.</param>
    /// <param name="articleId">The article; events that it tells already are left out.</param>
    /// <param name="told">What it tells.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<NearEvents> ReadAsync(
        ConflictDb db, long articleId, IReadOnlyList<StoredEvent> told, CancellationToken cancellationToken)
    {
        var near = new NearEvents();
        var joinable = told.Where(SameEventRule.CanJoin).ToArray();
        if (joinable.Length == 0) return near;
        foreach (var one in joinable) near.idsNear[one] = [];
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
#pragma warning disable CA2100 // The text is a file of this program.
            command.CommandText = Sql.Read("db/queries/find_near_events.sql");
#pragma warning restore CA2100
            const int margin = SameEventRule.MaxDaysApart;
            command.Parameters.Add(new NpgsqlParameter("longitudes", Array.ConvertAll(joinable, e => e.Geom?.X ?? 0)));
            command.Parameters.Add(new NpgsqlParameter("latitudes", Array.ConvertAll(joinable, e => e.Geom?.Y ?? 0)));
            command.Parameters.Add(new NpgsqlParameter(
                "firsts", Array.ConvertAll(joinable, e => e.DateStart?.AddDays(-margin) ?? default)));
            command.Parameters.Add(new NpgsqlParameter(
                "lasts", Array.ConvertAll(joinable, e => e.DateEnd?.AddDays(margin) ?? default)));
            command.Parameters.Add(new NpgsqlParameter("distance_m", SameEventRule.MaxDistanceM));
            command.Parameters.Add(new NpgsqlParameter("article_id", articleId));
            // As many more as the article itself may take away.
            command.Parameters.Add(new NpgsqlParameter("limit", (long)SameEventRule.MaxCompared + joinable.Length));
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            while (await row.ReadAsync(cancellationToken))
                near.idsNear[joinable[row.GetInt64(0) - 1]].Add(row.GetInt64(1));
        }

        var ids = near.idsNear.Values.SelectMany(of => of).Distinct().ToArray();
        if (ids.Length == 0) return near;
        near.events = await db.Events.AsNoTracking()
            .Where(e => ids.Contains(e.EventId)).ToDictionaryAsync(e => e.EventId, cancellationToken);
        return near;
    }

    /// <summary>Those near one event, the nearest first, without those taken.</summary>
    public IReadOnlyList<StoredEvent> Of(StoredEvent told) =>
        idsNear.TryGetValue(told, out var ids)
            ? [.. ids.Where(id => !taken.Contains(id)).Take(SameEventRule.MaxCompared).Select(id => events[id])
                .Where(SameEventRule.CanJoin)]
            : [];

    /// <summary>Leaves out an event from now on: the article tells it.</summary>
    public void Take(StoredEvent known) => taken.Add(known.EventId);
}
