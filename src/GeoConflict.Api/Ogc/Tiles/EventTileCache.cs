using System.Diagnostics.CodeAnalysis;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Keeps event tiles until an event in them changes, the ones asked for last up to a number of bytes; safe for
/// many threads.</summary>
/// <param name="capacityBytes">Bytes of tiles kept at most.</param>
internal sealed class EventTileCache(long capacityBytes)
{
    private readonly Lock gate = new();
    private readonly Dictionary<EventTileKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private long usedBytes;
    private long generation;

    /// <summary>Grows when tiles are dropped: a tile made of older data must not be kept.</summary>
    public long Generation => Volatile.Read(ref generation);

    /// <summary>A tile, when it is kept.</summary>
    public bool TryGet(EventTileKey key, [NotNullWhen(true)] out KeptTile? tile)
    {
        lock (gate)
        {
            tile = null;
            if (!entries.TryGetValue(key, out var node)) return false;
            if (byUse.First != node)
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }

            tile = node.Value.Tile;
            return true;
        }
    }

    /// <summary>Keeps a tile made while <see cref="Generation"/> was the one given.</summary>
    public void Add(EventTileKey key, KeptTile tile, long madeIn)
    {
        lock (gate)
        {
            if (madeIn != generation || entries.ContainsKey(key)) return;
            // Its gzip bytes may come later; they count from the start.
            var cost = tile.Cost + tile.Bytes.Length / 2;
            entries[key] = byUse.AddFirst(new Entry(key, tile, cost));
            usedBytes += cost;
            while (usedBytes > capacityBytes && byUse.Last is { } oldest) Remove(oldest);
        }
    }

    /// <summary>Drops the tiles that hold one of the quadkeys (of zoom 30), and all that are filtered; all tiles where
    /// none are given.</summary>
    public void Drop(IReadOnlyList<long>? quads)
    {
        lock (gate)
        {
            generation++;
            var node = byUse.First;
            var changed = quads is { Count: <= 1000 } ? quads : null;
            while (node is not null)
            {
                var next = node.Next;
                if (changed is null || node.Value.Key.Filter.Length > 0 || Holds(node.Value.Key, changed)) Remove(node);
                node = next;
            }
        }
    }

    private static bool Holds(EventTileKey key, IReadOnlyList<long> quads)
    {
        var tile = Snapshot.QuadKey.Of(key.X, key.Y);
        var shift = 2 * (30 - key.Zoom);
        foreach (var quad in quads)
        {
            if (quad >> shift == tile) return true;
        }

        return false;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        entries.Remove(node.Value.Key);
        usedBytes -= node.Value.Cost;
    }

    private sealed record Entry(EventTileKey Key, KeptTile Tile, int Cost);
}
