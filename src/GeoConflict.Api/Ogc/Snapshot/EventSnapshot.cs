namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>What maps need of every event that is not rejected, in memory: columns in the order of the quadkey, so that
/// a tile is one range of rows. Some 32 bytes an event; never changed once made.</summary>
/// <param name="version">Version of the events it was read at.</param>
/// <param name="horizon">The transactions whose changes it holds, as the database writes them (pg_snapshot).</param>
/// <param name="quads">Quadkeys at zoom 30, rising.</param>
/// <param name="ids">Ids; rising where quadkeys are the same.</param>
/// <param name="marks">Days, type and figure of each.</param>
/// <param name="count">How many of each count; what is beyond is room that was not needed.</param>
internal sealed class EventSnapshot(
    long version, string horizon, long[] quads, long[] ids, EventMark[] marks, int count)
{
    /// <summary>The quadkey of events without a place; they come last.</summary>
    public const long NoPlace = 1L << 60;

    /// <summary>No figure is known.</summary>
    public const int NoFigure = -1;

    /// <summary>An empty one.</summary>
    public static readonly EventSnapshot Empty = new(0, "", [], [], [], 0);

    /// <summary>Version of the events it was read at.</summary>
    public long Version => version;

    /// <summary>The transactions whose changes it holds, as the database writes them (pg_snapshot).</summary>
    public string Horizon => horizon;

    /// <summary>Quadkeys at zoom 30, rising.</summary>
    public ReadOnlySpan<long> Quads => quads.AsSpan(0, count);

    /// <summary>Ids; rising where quadkeys are the same.</summary>
    public ReadOnlySpan<long> Ids => ids.AsSpan(0, count);

    /// <summary>Days, type and figure of each.</summary>
    public ReadOnlySpan<EventMark> Marks => marks.AsSpan(0, count);

    /// <summary>Number of events.</summary>
    public int Count => count;

    /// <summary>The rows of a tile.</summary>
    /// <param name="zoom">Zoom, 0 to 30.</param>
    /// <param name="x">Column from the west.</param>
    /// <param name="y">Row from the north.</param>
    public Range RowsOf(int zoom, int x, int y)
    {
        var from = QuadKey.Of(x, y) << (2 * (30 - zoom));
        var to = from + (1L << (2 * (30 - zoom)));
        return FirstAtLeast(from)..FirstAtLeast(to);
    }

    /// <summary>The first row whose quadkey is no less.</summary>
    public int FirstAtLeast(long quad)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (quads[middle] < quad) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
