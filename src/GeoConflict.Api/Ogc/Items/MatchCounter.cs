using System.Collections.Concurrent;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Counts the features that a request matches over all pages, where that is cheap or known.</summary>
internal sealed class MatchCounter(ReadDatabase database, TimeProvider clock)
{
    /// <summary>A filter that matches more is not counted to the end.</summary>
    private const int MostCounted = 10_000;

    private const int MostKept = 2_000;

    private readonly ConcurrentDictionary<string, long?> kept = new(StringComparer.Ordinal);

    /// <returns>The exact number; null where more match than are counted.</returns>
    /// <param name="request">What is asked for.</param>
    /// <param name="key">The same for the same filter.</param>
    /// <param name="version">Version of the data; null where none is kept, and a count is used for a minute.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    public async Task<long?> CountAsync(
        ItemsRequest request, string key, long? version, CancellationToken cancellationToken)
    {
        key = FormattableString.Invariant(
            $"{request.Collection.Id} {version ?? -clock.GetUtcNow().ToUnixTimeSeconds() / 60} {key}");
        if (kept.TryGetValue(key, out var known)) return known;
        var most = request.IsUnfiltered ? long.MaxValue : MostCounted + 1;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = ItemsSql.Count(request, most).ToCommand(connection);
        var count = await command.ExecuteScalarAsync(cancellationToken) as long?;
        if (count == most) count = null;
        if (kept.Count >= MostKept) kept.Clear();
        kept[key] = count;
        return count;
    }
}
