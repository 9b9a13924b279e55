namespace GeoConflict.Gazetteer.Index;

/// <summary>Reads back one sorted run of <see cref="ExternalSorter"/>.</summary>
internal sealed class SortedRun(string path, int bufferBytes) : IDisposable
{
    private readonly BinaryReader _file =
        new(new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferBytes, FileOptions.SequentialScan));

    private readonly byte[] _record = new byte[ushort.MaxValue];
    private int _length;

    /// <summary>Orders runs by the record each stands at.</summary>
    public static IComparer<SortedRun> ByRecord { get; } = Comparer<SortedRun>.Create(
        (x, y) => x.Record.Span.SequenceCompareTo(y.Record.Span));

    /// <summary>The record the run stands at.</summary>
    public ReadOnlyMemory<byte> Record => _record.AsMemory(0, _length);

    /// <summary>Goes on to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (_file.BaseStream.Position == _file.BaseStream.Length) return false;
        _length = _file.ReadUInt16();
        _file.BaseStream.ReadExactly(_record, 0, _length);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
