using System.Buffers.Binary;

namespace GeoConflict.Gazetteer.Index;

/// <summary>Sorts any number of short byte records in bounded memory, by runs on disk and one merge.</summary>
/// <remarks>The order is that of the bytes. The first eight bytes should differ between most records.</remarks>
internal sealed class ExternalSorter(string runFolder, string runName, int bufferBytes) : IDisposable
{
    private const int KeyLength = sizeof(ulong);
    private const int FileBufferBytes = 1 << 20;

    private readonly List<string> _runPaths = [];
    private byte[] _buffer = new byte[Math.Min(bufferBytes, 1 << 22)];
    private Item[] _items = new Item[1 << 14];
    private int _used;
    private int _count;

    /// <summary>How many records were added.</summary>
    public long Count { get; private set; }

    /// <summary>Takes a copy of one record of at least eight bytes.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        if (_used + record.Length > _buffer.Length) MakeRoom(record.Length);
        if (_count == _items.Length) Array.Resize(ref _items, _items.Length * 2);
        record.CopyTo(_buffer.AsSpan(_used));
        _items[_count++] = new Item(BinaryPrimitives.ReadUInt64BigEndian(record), _used, record.Length);
        _used += record.Length;
        Count++;
    }

    /// <summary>
    /// All records in order. The memory of one is good until the next is asked for. Can be read once.
    /// </summary>
    public IEnumerable<ReadOnlyMemory<byte>> Sorted()
    {
        if (_runPaths.Count == 0) return SortedInMemory();
        WriteRun();
        _buffer = [];
        _items = [];
        return Merged();
    }

    /// <summary>Deletes the runs.</summary>
    public void Dispose()
    {
        foreach (var path in _runPaths) File.Delete(path);
        _runPaths.Clear();
    }

    private void MakeRoom(int length)
    {
        if (_buffer.Length < bufferBytes)
        {
            Array.Resize(ref _buffer, (int)Math.Min(bufferBytes, Math.Max(_buffer.Length * 2L, _used + length)));
        }

        if (_used + length > _buffer.Length) WriteRun();
    }

    private void WriteRun()
    {
        SortItems();
        var path = Path.Combine(runFolder, $"{runName}.{_runPaths.Count}.run");
        _runPaths.Add(path);
        using var run = new BinaryWriter(new FileStream(
            path, FileMode.Create, FileAccess.Write, FileShare.None, FileBufferBytes));
        for (var i = 0; i < _count; i++)
        {
            run.Write((ushort)_items[i].Length);
            run.Write(_buffer, _items[i].Start, _items[i].Length);
        }

        _used = _count = 0;
    }

    private IEnumerable<ReadOnlyMemory<byte>> SortedInMemory()
    {
        SortItems();
        for (var i = 0; i < _count; i++) yield return _buffer.AsMemory(_items[i].Start, _items[i].Length);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Merged()
    {
        var runs = _runPaths.Select(path => new SortedRun(path, FileBufferBytes)).ToList();
        try
        {
            var queue = new PriorityQueue<SortedRun, SortedRun>(SortedRun.ByRecord);
            foreach (var run in runs)
            {
                if (run.MoveNext()) queue.Enqueue(run, run);
            }

            // A run may only be moved on while it is out of the queue, which is ordered by where the runs stand.
            while (queue.TryDequeue(out var least, out _))
            {
                yield return least.Record;
                if (least.MoveNext()) queue.Enqueue(least, least);
            }
        }
        finally
        {
            foreach (var run in runs) run.Dispose();
        }
    }

    private void SortItems() => _items.AsSpan(0, _count).Sort(new ByRecord(_buffer));

    private readonly record struct Item(ulong Key, int Start, int Length);

    private readonly struct ByRecord(byte[] buffer) : IComparer<Item>
    {
        public int Compare(Item x, Item y) =>
            x.Key != y.Key
                ? x.Key.CompareTo(y.Key)
                : RestOf(x).SequenceCompareTo(RestOf(y));

        private ReadOnlySpan<byte> RestOf(Item item) => buffer.AsSpan(item.Start + KeyLength, item.Length - KeyLength);
    }
}
