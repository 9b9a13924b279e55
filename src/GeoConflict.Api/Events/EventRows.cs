using System.Runtime.CompilerServices;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Events;

/// <summary>Reads events by their ids.</summary>
internal sealed class EventRows(ReadDatabase database)
{
    /// <summary>The events that are there, in the order of the ids, one at a time.</summary>
    /// <param name="ids">Ids, each once.</param>
    /// <param name="asOf">As of when; null for now.</param>
    /// <param name="cancellationToken">Stops between events.</param>
    public async IAsyncEnumerable<EventRow> ReadAsync(
        IReadOnlyList<long> ids, DateTimeOffset? asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ids.Count == 0) yield break;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = PastStates.Begin(asOf)
            .Add($"SELECT {EventRow.Columns} FROM unnest(").Add(ids.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint)
            .Add($") WITH ORDINALITY AS k (id, place) JOIN ({EventRow.From}) ON e.event_id = k.id ORDER BY k.place")
            .ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) yield return EventRow.Of(reader);
    }

    /// <summary>The events as they are now.</summary>
    public IAsyncEnumerable<EventRow> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(ids, asOf: null, cancellationToken);

    /// <summary>One event; null if there is none of the id.</summary>
    public Task<EventRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        FindAsync(id, asOf: null, cancellationToken);

    /// <summary>One event as it was; null if there was none of the id.</summary>
    public async Task<EventRow?> FindAsync(long id, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        await foreach (var row in ReadAsync([id], asOf, cancellationToken)) return row;
        return null;
    }
}
