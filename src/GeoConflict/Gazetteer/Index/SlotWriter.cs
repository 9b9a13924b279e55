using System.Runtime.InteropServices;

namespace GeoConflict.Gazetteer.Index;

/// <summary>Writes an open-addressing table whose keys come in the order of their hashes, in one pass.</summary>
internal sealed class SlotWriter(string temporaryPath) : IDisposable
{
    private readonly FileStream _keys =
        new(temporaryPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20, FileOptions.DeleteOnClose);

    private long _count;

    /// <summary>Takes a key's hash, not less than the one before, and where its data start in their section.</summary>
    public void Add(ulong hash, long offset)
    {
        Span<ulong> pair = [hash, KeyHash.Tag(hash) | (ulong)(offset / IndexFormat.EntryAlignment + 1)];
        _keys.Write(MemoryMarshal.AsBytes(pair));
        _count++;
    }

    /// <summary>Writes the table: an eight-byte number of home slots, then home slots and slack.</summary>
    public void WriteTo(Stream file)
    {
        var homeCount = Math.Max(1, (long)(_count / IndexFormat.SlotFill));
        Write(file, (ulong)homeCount);
        _keys.Position = 0;
        Span<ulong> pair = stackalloc ulong[2];
        long next = 0;
        for (long i = 0; i < _count; i++)
        {
            _keys.ReadExactly(MemoryMarshal.AsBytes(pair));
            for (var home = KeyHash.HomeSlot(pair[0], homeCount); next < home; next++) Write(file, 0);
            Write(file, pair[1]);
            next++;
        }

        // At this fill the longest run past the end is far shorter than the slack; one empty slot always ends it.
        for (var end = Math.Max(homeCount + IndexFormat.SlotSlack, next + 1); next < end; next++) Write(file, 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();

    private static void Write(Stream file, ulong slot) =>
        file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in slot)));
}
