using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace GeoConflict.Gazetteer.Index;

/// <summary>Writes entries, the lists of skeletons, and the tables of slots of both, each in one pass.</summary>
internal sealed class EntryWriter(Stream file, string workFolder, int sortBufferBytes) : IDisposable
{
    /// <summary>From here on a set tells whether a place is listed already.</summary>
    private const int LongList = 32;

    private readonly ExternalSorter _skeletons = new(workFolder, "skeletons", sortBufferBytes);
    private readonly SlotWriter _slots = new(Path.Combine(workFolder, "slots"));
    private readonly SlotWriter _skeletonSlots = new(Path.Combine(workFolder, "skeleton-slots"));
    private readonly List<int> _ordinals = [];
    private HashSet<int> _longListOrdinals = [];

    /// <summary>How many different folded names were written.</summary>
    public long NameCount { get; private set; }

    /// <summary>Writes one entry for each different key.</summary>
    public void WriteEntries(IEnumerable<ReadOnlyMemory<byte>> records, CancellationToken cancellationToken)
    {
        var start = file.Position;
        var key = new byte[IndexFormat.MaxNameBytes + 1];
        var keyLength = 0;
        ulong keyHash = 0;
        foreach (var record in records)
        {
            NameCollector.Split(record.Span, out var hash, out var recordKey, out var ordinal);
            if (hash != keyHash || !recordKey.SequenceEqual(key.AsSpan(0, keyLength)))
            {
                WriteEntry(start, keyHash, key.AsSpan(0, keyLength));
                recordKey.CopyTo(key);
                (keyHash, keyLength) = (hash, recordKey.Length);
                cancellationToken.ThrowIfCancellationRequested();
            }

            AddOrdinal(ordinal);
        }

        WriteEntry(start, keyHash, key.AsSpan(0, keyLength));
    }

    /// <summary>Writes the table of the entries.</summary>
    public void WriteSlots() => _slots.WriteTo(file);

    /// <summary>Writes for each different skeleton the entries of its names.</summary>
    public void WriteSkeletonLists(CancellationToken cancellationToken)
    {
        var start = file.Position;
        var entries = new List<uint>();
        ulong listHash = 0;
        foreach (var record in _skeletons.Sorted())
        {
            var hash = BinaryPrimitives.ReadUInt64BigEndian(record.Span);
            if (hash != listHash)
            {
                WriteList(start, listHash, entries);
                listHash = hash;
                cancellationToken.ThrowIfCancellationRequested();
            }

            entries.Add(BinaryPrimitives.ReadUInt32BigEndian(record.Span[sizeof(ulong)..]));
        }

        WriteList(start, listHash, entries);
    }

    /// <summary>Writes the table of the skeletons.</summary>
    public void WriteSkeletonSlots() => _skeletonSlots.WriteTo(file);

    /// <inheritdoc/>
    public void Dispose()
    {
        _skeletons.Dispose();
        _slots.Dispose();
        _skeletonSlots.Dispose();
    }

    private void AddOrdinal(int ordinal)
    {
        if (_ordinals.Count < LongList)
        {
            if (!_ordinals.Contains(ordinal)) _ordinals.Add(ordinal);
            return;
        }

        if (_ordinals.Count == LongList) _longListOrdinals = [.. _ordinals];
        if (_longListOrdinals.Add(ordinal)) _ordinals.Add(ordinal);
    }

    private void WriteEntry(long start, ulong hash, ReadOnlySpan<byte> key)
    {
        if (_ordinals.Count == 0) return;
        var kind = (KeyKind)key[0];
        if (kind == KeyKind.FirstWord) _ordinals.RemoveRange(1, _ordinals.Count - 1);
        var offset = file.Position - start;
        Span<byte> head = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(head, _ordinals.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head[sizeof(int)..], key.Length);
        file.Write(head);
        file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_ordinals)));
        file.Write(key);
        Align();
        _ordinals.Clear();
        _slots.Add(hash, offset);
        if (kind != KeyKind.Name) return;
        NameCount++;
        AddSkeleton(key[1..], offset);
    }

    private void AddSkeleton(ReadOnlySpan<byte> name, long entryOffset)
    {
        Span<char> letters = stackalloc char[IndexFormat.MaxNameBytes];
        Span<char> skeleton = stackalloc char[NameSkeleton.MaxLength];
        var length = NameSkeleton.Write(letters[..Encoding.UTF8.GetChars(name, letters)], skeleton);
        if (length == 0) return;
        Span<byte> record = stackalloc byte[sizeof(ulong) + sizeof(uint)];
        BinaryPrimitives.WriteUInt64BigEndian(record, KeyHash.Of(MemoryMarshal.AsBytes(skeleton[..length])));
        BinaryPrimitives.WriteUInt32BigEndian(
            record[sizeof(ulong)..], checked((uint)(entryOffset / IndexFormat.EntryAlignment)));
        _skeletons.Add(record);
    }

    private void WriteList(long start, ulong hash, List<uint> entries)
    {
        if (entries.Count == 0) return;
        _skeletonSlots.Add(hash, file.Position - start);
        Span<byte> count = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, entries.Count);
        file.Write(count);
        file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)));
        entries.Clear();
    }

    private void Align()
    {
        while (file.Position % IndexFormat.EntryAlignment != 0) file.WriteByte(0);
    }
}
