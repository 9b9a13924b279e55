namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>The numbers of SQLite files: seven bits a byte, the highest first, and all eight of a ninth byte.</summary>
internal static class SqliteVarint
{
    /// <summary>The most bytes one takes.</summary>
    public const int MaxBytes = 9;

    private const ulong NeedsNine = 1UL << 56;

    /// <summary>Bytes that a number takes, 1 to 9.</summary>
    public static int Length(long value)
    {
        var rest = (ulong)value;
        if (rest >= NeedsNine) return MaxBytes;
        var length = 1;
        while ((rest >>= 7) > 0) length++;
        return length;
    }

    /// <returns>Bytes written, 1 to 9.</returns>
    public static int Write(Span<byte> output, long value)
    {
        var rest = (ulong)value;
        var length = Length(value);
        var at = length - 1;
        if (length == MaxBytes)
        {
            output[at--] = (byte)rest;
            rest >>= 8;
        }
        else
        {
            output[at--] = (byte)(rest & 0x7F);
            rest >>= 7;
        }

        for (; at >= 0; at--)
        {
            output[at] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        return length;
    }
}
