using System.Buffers.Binary;
using System.Text;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>A FlatBuffer written front to back: a reference is put down first and pointed to its part when that
/// comes.</summary>
internal sealed class FlatBuffer
{
    private const int SizePrefix = sizeof(int);

    private byte[] bytes = new byte[512];
    private int length = SizePrefix;
    private int? pending;

    /// <summary>The table that the buffer begins with; see <see cref="AddTable"/>.</summary>
    public Dictionary<int, int> AddRootTable(int[] offsets, (int Slot, byte Value)[] bytes,
        (int Slot, short Value)[] shorts)
    {
        var root = Reserve(sizeof(int), sizeof(int));
        PointTo(root);
        return AddTable(offsets, bytes, shorts);
    }

    /// <summary>Adds a table with its list of fields before it; the next <see cref="PointTo"/> before this call must be
    /// its own.</summary>
    /// <param name="offsets">Slots of fields that point to other parts.</param>
    /// <param name="bytes">Fields of one byte.</param>
    /// <param name="shorts">Fields of two bytes.</param>
    /// <param name="ints">Fields of four bytes.</param>
    /// <returns>Where the reference of each pointing slot stands.</returns>
    public Dictionary<int, int> AddTable(
        int[] offsets, (int Slot, byte Value)[] bytes, (int Slot, short Value)[] shorts,
        params (int Slot, int Value)[] ints)
    {
        var slots = offsets.Concat(bytes.Select(b => b.Slot)).Concat(shorts.Select(s => s.Slot))
            .Concat(ints.Select(i => i.Slot)).Max() + 1;
        // The reference points to the table, which stands after its list of fields.
        var listBytes = 2 * sizeof(short) + slots * sizeof(short);
        var list = Reserve(listBytes, sizeof(short));
        var table = Reserve(sizeof(int), sizeof(int));
        if (pending is { } reference) WriteInt(reference, table - reference);
        pending = null;
        WriteInt(table, table - list);
        var references = new Dictionary<int, int>();
        foreach (var slot in offsets) references[slot] = Field(list, table, slot, sizeof(int));
        foreach (var (slot, value) in ints) WriteInt(Field(list, table, slot, sizeof(int)), value);
        foreach (var (slot, value) in shorts)
            BinaryPrimitives.WriteInt16LittleEndian(this.bytes.AsSpan(Field(list, table, slot, sizeof(short))), value);
        foreach (var (slot, value) in bytes)
        {
            var at = Field(list, table, slot, 1);
            this.bytes[at] = value;
        }

        WriteShort(list, listBytes);
        WriteShort(list + sizeof(short), length - table);
        return references;
    }

    /// <summary>Says that the next part added is the one that a reference means.</summary>
    /// <param name="reference">Where it stands.</param>
    /// <param name="alignment">What the part's elements must be aligned to.</param>
    /// <param name="headBytes">Bytes of the part before its elements.</param>
    public void PointTo(int reference, int alignment = sizeof(int), int headBytes = 0)
    {
        pending = reference;
        while ((length - SizePrefix + headBytes) % alignment != 0) Reserve(1, 1);
    }

    /// <summary>Adds characters.</summary>
    public void AddText(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        var at = AddVector(size, size + 1);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));
    }

    /// <summary>Adds bytes.</summary>
    public void AddBytes(ReadOnlySpan<byte> data)
    {
        var at = AddVector(data.Length, data.Length);
        data.CopyTo(bytes.AsSpan(at));
    }

    /// <summary>Adds numbers.</summary>
    public void AddDoubles(ReadOnlySpan<double> numbers)
    {
        var at = AddVector(numbers.Length, numbers.Length * sizeof(double));
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at + i * sizeof(double)), numbers[i]);
    }

    /// <summary>Adds a list of references.</summary>
    /// <returns>Where each stands.</returns>
    public int[] AddOffsets(int count)
    {
        var at = AddVector(count, count * sizeof(int));
        return [.. Enumerable.Range(0, count).Select(i => at + i * sizeof(int))];
    }

    /// <summary>The buffer with its size before it.</summary>
    public byte[] ToSized()
    {
        WriteInt(0, length - SizePrefix);
        return bytes[..length];
    }

    private int AddVector(int count, int size)
    {
        var head = Reserve(sizeof(int), sizeof(int));
        if (pending is { } reference) WriteInt(reference, head - reference);
        pending = null;
        WriteInt(head, count);
        return Reserve(size, 1);
    }

    private int Field(int list, int table, int slot, int size)
    {
        var at = Reserve(size, size);
        WriteShort(list + 2 * sizeof(short) + slot * sizeof(short), at - table);
        return at;
    }

    private int Reserve(int size, int alignment)
    {
        while ((length - SizePrefix) % alignment != 0) length++;
        var at = length;
        length += size;
        if (length + 8 > bytes.Length) Array.Resize(ref bytes, 2 * length + 8);
        return at;
    }

    private void WriteInt(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);

    private void WriteShort(int at, int value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);
}
