using System.Diagnostics.CodeAnalysis;

namespace GeoConflict.Api.Tiles;

/// <summary>Keeps the tiles asked for last, up to a number of bytes; safe for many threads.</summary>
/// <param name="capacityBytes">Bytes of tiles kept at most.</param>
internal sealed class TileCache(long capacityBytes)
{
    // What an entry costs beside its bytes, roughly.
    private const int EntryBytes = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Version, TileAddress Address), LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private long usedBytes;

    /// <summary>The tile of one version of the data, when it is kept.</summary>
    public bool TryGet(string version, TileAddress address, [NotNullWhen(true)] out byte[]? tile)
    {
        lock (gate)
        {
            tile = null;
            if (!entries.TryGetValue((version, address), out var node)) return false;
            byUse.Remove(node);
            byUse.AddFirst(node);
            tile = node.Value.Tile;
            return true;
        }
    }

    /// <summary>Keeps a tile, and lets go of the ones not asked for longest.</summary>
    public void Add(string version, TileAddress address, byte[] tile)
    {
        lock (gate)
        {
            if (entries.ContainsKey((version, address))) return;
            entries[(version, address)] = byUse.AddFirst(new Entry(version, address, tile));
            usedBytes += tile.Length + EntryBytes;
            while (usedBytes > capacityBytes && byUse.Last is { } oldest)
            {
                byUse.RemoveLast();
                entries.Remove((oldest.Value.Version, oldest.Value.Address));
                usedBytes -= oldest.Value.Tile.Length + EntryBytes;
            }
        }
    }

    private sealed record Entry(string Version, TileAddress Address, byte[] Tile);
}
