namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>Columns and rows of tiles as one number: bits of x and y by turns.</summary>
internal static class QuadKey
{
    /// <summary>Cells a side at the zoom that quadkeys are stored at.</summary>
    public const int Side = 1 << 30;

    /// <summary>The number of a column and a row.</summary>
    public static long Of(int x, int y) => (long)(Spread((uint)x) | (Spread((uint)y) << 1));

    /// <summary>The column.</summary>
    public static int X(long quad) => (int)Gather((ulong)quad);

    /// <summary>The row.</summary>
    public static int Y(long quad) => (int)Gather((ulong)quad >> 1);

    /// <summary>Longitude of a column of zoom 30, its middle, in degrees.</summary>
    public static double LongitudeDeg(long quad) => (X(quad) + 0.5) / Side * 360 - 180;

    /// <summary>Latitude of a row of zoom 30, its middle, in degrees.</summary>
    public static double LatitudeDeg(long quad) =>
        Math.Atan(Math.Sinh(Math.PI * (1 - 2 * ((Y(quad) + 0.5) / Side)))) * 180 / Math.PI;

    private static ulong Spread(ulong v)
    {
        v = (v | (v << 16)) & 0x0000FFFF0000FFFF;
        v = (v | (v << 8)) & 0x00FF00FF00FF00FF;
        v = (v | (v << 4)) & 0x0F0F0F0F0F0F0F0F;
        v = (v | (v << 2)) & 0x3333333333333333;
        return (v | (v << 1)) & 0x5555555555555555;
    }

    private static ulong Gather(ulong v)
    {
        v &= 0x5555555555555555;
        v = (v | (v >> 1)) & 0x3333333333333333;
        v = (v | (v >> 2)) & 0x0F0F0F0F0F0F0F0F;
        v = (v | (v >> 4)) & 0x00FF00FF00FF00FF;
        v = (v | (v >> 8)) & 0x0000FFFF0000FFFF;
        return (v | (v >> 16)) & 0x00000000FFFFFFFF;
    }
}
