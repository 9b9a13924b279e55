namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>The numbers of protocol buffers.</summary>
internal static class Varint
{
    private const int LengthDelimited = 2;

    /// <summary>Small negative numbers as small positive ones.</summary>
    public static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    /// <returns>Bytes written, 1 to 10.</returns>
    public static int Write(Span<byte> output, ulong value)
    {
        var at = 0;
        while (value >= 0x80)
        {
            output[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        output[at++] = (byte)value;
        return at;
    }

    /// <summary>Bytes that a number takes.</summary>
    public static int Length(ulong value)
    {
        var length = 1;
        while ((value >>= 7) > 0) length++;
        return length;
    }

    /// <summary>Writes a field that is a number.</summary>
    public static int WriteField(Span<byte> output, int field, ulong value)
    {
        var at = Write(output, (ulong)(field << 3));
        return at + Write(output[at..], value);
    }

    /// <summary>Writes what stands before a field of so many bytes.</summary>
    public static int WriteHead(Span<byte> output, int field, int length)
    {
        var at = Write(output, (ulong)((field << 3) | LengthDelimited));
        return at + Write(output[at..], (ulong)length);
    }
}
