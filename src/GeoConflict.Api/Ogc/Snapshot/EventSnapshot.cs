namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>What maps need of every event that is not rejected, in memory: columns in the order of the quadkey, so that
/// a tile is one range of rows. Some 30 bytes an event; never changed once made.</summary>
internal sealed class EventSnapshot
{
    /// <summary>The quadkey of events without a place; they come last.</summary>
    public const long NoPlace = 1L << 60;

    /// <summary>No figure is known.</summary>
    public const int NoFigure = -1;

    /// <summary>An empty one.</summary>
    public static readonly EventSnapshot Empty = new() { Version = 0, Horizon = "", Quads = [], Ids = [], Marks = [] };

    /// <summary>Version of the events it was read at.</summary>
    public required long Version { get; init; }

    /// <summary>The transactions whose changes it holds, as the database writes them (pg_snapshot).</summary>
    public required string Horizon { get; init; }

    /// <summary>Quadkeys at zoom 30, rising.</summary>
    public required long[] Quads { get; init; }

    /// <summary>Ids; rising where quadkeys are the same.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Days, type and figure of each.</summary>
    public required EventMark[] Marks { get; init; }

    /// <summary>Number of events.</summary>
    public int Count => Quads.Length;

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
        var (low, high) = (0, Quads.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Quads[middle] < quad) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
