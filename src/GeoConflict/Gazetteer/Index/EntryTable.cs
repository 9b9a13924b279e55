using System.Text;

namespace GeoConflict.Gazetteer.Index;

/// <summary>Finds entries by their keys.</summary>
internal readonly unsafe struct EntryTable(byte* entries, byte* slots)
{
    private readonly byte* _entries = entries;
    private readonly SlotTable _slots = new(slots);

    /// <summary>The ordinals kept under a key; empty if there is none.</summary>
    public ReadOnlySpan<int> Find(KeyKind kind, ReadOnlySpan<char> key)
    {
        Span<byte> bytes = stackalloc byte[IndexFormat.MaxNameBytes + 1];
        bytes[0] = (byte)kind;
        if (!Encoding.UTF8.TryGetBytes(key, bytes[1..], out var length)) return default;
        bytes = bytes[..(1 + length)];
        var search = _slots.Find(KeyHash.Of(bytes));
        while (search.MoveNext())
        {
            if (KeyOf(search.Offset).SequenceEqual(bytes)) return OrdinalsOf(search.Offset);
        }

        return default;
    }

    /// <summary>The places of an entry.</summary>
    public ReadOnlySpan<int> OrdinalsOf(long entryOffset)
    {
        var entry = (int*)(_entries + entryOffset);
        return new ReadOnlySpan<int>(entry + 2, *entry);
    }

    /// <summary>The folded name of an entry, UTF-8.</summary>
    public ReadOnlySpan<byte> NameOf(long entryOffset) => KeyOf(entryOffset)[1..];

    private ReadOnlySpan<byte> KeyOf(long entryOffset)
    {
        var entry = (int*)(_entries + entryOffset);
        return new ReadOnlySpan<byte>(entry + 2 + *entry, entry[1]);
    }
}
