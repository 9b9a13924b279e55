using System.Buffers.Binary;
using System.Buffers.Text;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Where a page ended: the next one goes on after it, so nothing comes twice and nothing is left out.</summary>
/// <param name="First">First number of the collection's order; 0 where it has but one.</param>
/// <param name="Id">The feature's id.</param>
internal readonly record struct ItemsCursor(long First, long Id)
{
    private const int Bytes = 2 * sizeof(long);

    /// <summary>As it stands in an address.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, First);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], Id);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="BadHttpRequestException">It is none that this service gave.</exception>
    public static ItemsCursor Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (!Base64Url.IsValid(text, out var length) || length != Bytes
            || !Base64Url.TryDecodeFromChars(text, bytes, out _))
            throw new BadHttpRequestException("cursor: is none of this service; take it from a 'next' link.");
        return new ItemsCursor(
            BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]));
    }
}
