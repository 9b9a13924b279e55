using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>Which collections there are: the program's own, and the tables that the setting Ogc:Tables names.</summary>
/// <remarks>Ogc:Tables (environment: Ogc__Tables) holds names of tables parted by commas; * stands for any letters.
/// What the database says of them is read again after a minute.</remarks>
internal sealed class CollectionRegistry(ReadDatabase database, IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan TablesAreFresh = TimeSpan.FromMinutes(1);

    private readonly string[] patterns =
    [
        .. (configuration["Ogc:Tables"] ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("_", "\\_", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal)
                .Replace('*', '%')),
    ];

    private Known known = new([], DateTimeOffset.MinValue);

    /// <summary>All collections, the program's own first.</summary>
    public async ValueTask<IReadOnlyList<FeatureCollection>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = known;
        if (last.Collections.Count > 0 && (patterns.Length == 0 || now - last.ReadAt < TablesAreFresh))
            return last.Collections;
        var tables = patterns.Length == 0 ? [] : await TableReader.ReadAsync(database, patterns, cancellationToken);
        last = new Known([OwnCollections.Events, OwnCollections.Places, OwnCollections.Admin, .. tables], now);
        known = last;
        return last.Collections;
    }

    /// <summary>One collection.</summary>
    /// <exception cref="BadHttpRequestException">404: there is none of that id.</exception>
    public async ValueTask<FeatureCollection> FindAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var collection in await ListAsync(cancellationToken))
        {
            if (collection.Id == id) return collection;
        }

        throw new BadHttpRequestException(
            $"There is no collection '{(id.Length > 60 ? id[..60] + "…" : id)}'.", StatusCodes.Status404NotFound);
    }

    private sealed record Known(IReadOnlyList<FeatureCollection> Collections, DateTimeOffset ReadAt);
}
