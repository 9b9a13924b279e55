using System.IO.Compression;
using Npgsql;

namespace GeoConflict.Api.Tiles;

/// <summary>The base map's tiles, made by the database and kept in memory.</summary>
public sealed class BaseMapTiles(NpgsqlDataSource database, TimeProvider clock)
{
    private const long CacheBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan VersionIsFresh = TimeSpan.FromSeconds(5);

    private readonly TileCache cache = new(CacheBytes);
    private KnownVersion known = new(null, DateTimeOffset.MinValue);

    /// <summary>The version of the data that is loaded, at most some seconds old; null when there is none.</summary>
    public async ValueTask<string?> FindVersionAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = known;
        if (last.Version is not null && now - last.ReadAt < VersionIsFresh) return last.Version;
        await using var command = database.CreateCommand("SELECT fingerprint FROM base_map_version");
        last = new KnownVersion(await command.ExecuteScalarAsync(cancellationToken) as string, now);
        known = last;
        return last.Version;
    }

    /// <summary>The gzip bytes of a tile; no bytes when there is nothing in it.</summary>
    public async ValueTask<byte[]> ReadAsync(string version, TileAddress address, CancellationToken cancellationToken)
    {
        if (cache.TryGet(version, address, out var kept)) return kept;
        await using var command = database.CreateCommand("SELECT base_map_tile($1, $2, $3)");
        command.Parameters.Add(new() { Value = address.Zoom });
        command.Parameters.Add(new() { Value = address.X });
        command.Parameters.Add(new() { Value = address.Y });
        var tile = await command.ExecuteScalarAsync(cancellationToken) is byte[] { Length: > 0 } bytes
            ? Compress(bytes)
            : [];
        cache.Add(version, address, tile);
        return tile;
    }

    private static byte[] Compress(byte[] tile)
    {
        using var compressed = new MemoryStream(tile.Length / 2);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(tile);
        return compressed.ToArray();
    }

    private sealed record KnownVersion(string? Version, DateTimeOffset ReadAt);
}
