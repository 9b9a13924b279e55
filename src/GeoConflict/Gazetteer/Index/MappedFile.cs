using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace GeoConflict.Gazetteer.Index;

/// <summary>A gazetteer file in memory, read-only, shared by all processes that have it open.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SafeMemoryMappedViewHandle _handle;
    private readonly byte* _start;

    /// <summary>Maps a file and checks its header.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">See <see cref="IndexHeader.Read"/>.</exception>
    public MappedFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0);
        Span<byte> bytes = stackalloc byte[IndexFormat.HeaderLength];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        Header = IndexHeader.Read(bytes[..length], file.Length, path);
        _map = MemoryMappedFile.CreateFromFile(
            file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _handle = _view.SafeMemoryMappedViewHandle;
        byte* start = null;
        _handle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    /// <summary>The file's header.</summary>
    public IndexHeader Header { get; }

    /// <summary>Where a section starts.</summary>
    public byte* StartOf(Section section) => _start + Header.Sections[(int)section].Offset;

    /// <summary>A small section as a stream.</summary>
    public Stream OpenSection(Section section) =>
        new UnmanagedMemoryStream(StartOf(section), Header.Sections[(int)section].Length);

    /// <inheritdoc/>
    public void Dispose()
    {
        _handle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }
}
