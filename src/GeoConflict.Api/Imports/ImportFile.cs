using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace GeoConflict.Api.Imports;

/// <summary>A file that is imported: plain, gzip, or a zip archive of one file.</summary>
internal sealed class ImportFile : IDisposable
{
    private const int FingerprintBytes = 1 << 20;
    private const int BufferBytes = 1 << 16;

    private readonly FileStream file;
    private readonly List<IDisposable> opened = [];

    private ImportFile(string path, FileStream file) => (Path, this.file) = (path, file);

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Its length on the disk, in bytes.</summary>
    public long ByteCount => file.Length;

    /// <summary>How much has been read so far, in bytes on the disk.</summary>
    public long BytesRead => file.Position;

    /// <summary>Opens it.</summary>
    /// <exception cref="ImportException">It is not there, or may not be read.</exception>
    public static ImportFile Open(string path)
    {
        try
        {
            return new ImportFile(path, new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(exception.Message);
        }
    }

    /// <summary>Names this file, and what else decides how it is read: its length, first and last megabyte.</summary>
    public byte[] Fingerprint(params ReadOnlySpan<string> readAs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in readAs) hash.AppendData(Encoding.UTF8.GetBytes(word + "\n"));
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, file.Length);
        hash.AppendData(length);
        var block = new byte[FingerprintBytes];
        foreach (var start in new[] { 0, Math.Max(0, file.Length - FingerprintBytes) })
        {
            file.Position = start;
            hash.AppendData(block, 0, file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false));
        }

        file.Position = 0;
        return hash.GetHashAndReset();
    }

    /// <summary>Its text from the start.</summary>
    /// <exception cref="ImportException">It is an archive of no or several files.</exception>
    public TextReader ReadText(Encoding encoding)
    {
        file.Position = 0;
        var reader = new StreamReader(Unpacked(), encoding, detectEncodingFromByteOrderMarks: true, BufferBytes);
        opened.Add(reader);
        return reader;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in opened) one.Dispose();
        file.Dispose();
    }

    private Stream Unpacked()
    {
        Span<byte> magic = stackalloc byte[4];
        var count = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (count == magic.Length && magic[..2].SequenceEqual<byte>([0x1f, 0x8b]))
            return new GZipStream(file, CompressionMode.Decompress);
        if (count < magic.Length || !magic.SequenceEqual("PK\x3\x4"u8)) return file;
        var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        opened.Add(archive);
        return archive.Entries is [var only] ? only.Open()
            : throw new ImportException($"{Path} is an archive of {archive.Entries.Count} files; unpack it and name one.");
    }
}
