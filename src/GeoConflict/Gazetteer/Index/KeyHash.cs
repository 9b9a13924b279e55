using System.Buffers.Binary;

namespace GeoConflict.Gazetteer.Index;

/// <summary>A fast 64-bit hash that does not change between runs and machines.</summary>
internal static class KeyHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const int TagBits = 24;

    /// <summary>
    /// Slot values keep this many low bits for the entry's place in the file, in units of four bytes, plus one.
    /// </summary>
    public const int PositionBits = 64 - TagBits;

    /// <summary>Hash of the bytes; all 64 bits are mixed.</summary>
    public static ulong Of(ReadOnlySpan<byte> key)
    {
        var hash = (ulong)key.Length * Multiplier;
        for (; key.Length >= sizeof(ulong); key = key[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key));
        }

        ulong tail = 0;
        for (var i = key.Length - 1; i >= 0; i--) tail = (tail << 8) | key[i];
        return Mix(Mix(hash ^ tail) + Multiplier);
    }

    /// <summary>The slot where a hash belongs; grows with the hash.</summary>
    public static long HomeSlot(ulong hash, long slotCount) => (long)Math.BigMul(hash, (ulong)slotCount, out _);

    /// <summary>
    /// The bits of a slot that tell most other hashes apart; taken from the low end, the home from the high end.
    /// </summary>
    public static ulong Tag(ulong hash) => hash << PositionBits;

    /// <summary>Murmur3's finalizer.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        x = (x ^ (x >> 33)) * 0xC4CE_B9FE_1A85_EC53;
        return x ^ (x >> 33);
    }
}
