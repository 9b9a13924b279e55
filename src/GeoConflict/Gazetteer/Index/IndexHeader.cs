using System.Buffers.Binary;

namespace GeoConflict.Gazetteer.Index;

/// <summary>The first bytes of the gazetteer file: what it is, how long, where its sections are.</summary>
internal sealed class IndexHeader
{
    private const int FingerprintAt = 64;
    private const int FingerprintLength = 64;
    private const int SectionsAt = 192;
    private const int ChecksumAt = IndexFormat.HeaderLength - sizeof(ulong);

    /// <summary>How many sections there are.</summary>
    public const int SectionCount = (int)Section.SkeletonSlots + 1;

    /// <summary>Bytes of the whole file.</summary>
    public long FileLength { get; set; }

    /// <summary>How many places.</summary>
    public long PlaceCount { get; set; }

    /// <summary>How many different folded names.</summary>
    public long NameCount { get; set; }

    /// <summary>Hexadecimal SHA-256 of what the file was built from; empty if not told.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Start and length of each <see cref="Section"/>, in bytes.</summary>
    public (long Offset, long Length)[] Sections { get; } = new (long, long)[SectionCount];

    /// <summary>The header's bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[IndexFormat.HeaderLength];
        IndexFormat.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), IndexFormat.Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), FileLength);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), PlaceCount);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), NameCount);
        System.Text.Encoding.ASCII.GetBytes(Fingerprint, bytes.AsSpan(FingerprintAt, FingerprintLength));
        for (var i = 0; i < SectionCount; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(SectionsAt + 16 * i), Sections[i].Offset);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(SectionsAt + 16 * i + 8), Sections[i].Length);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ChecksumAt), KeyHash.Of(bytes.AsSpan(0, ChecksumAt)));
        return bytes;
    }

    /// <summary>Reads and checks a header.</summary>
    /// <param name="bytes">The start of the file, as much of <see cref="IndexFormat.HeaderLength"/> as there
    /// is.</param>
    /// <param name="fileLength">How long the file is.</param>
    /// <param name="path">Named in errors.</param>
    /// <exception cref="InvalidDataException">It is no gazetteer file, of another version, damaged or cut
    /// short.</exception>
    public static IndexHeader Read(ReadOnlySpan<byte> bytes, long fileLength, string path)
    {
        if (bytes.Length < IndexFormat.Magic.Length || !bytes.StartsWith(IndexFormat.Magic))
        {
            throw new InvalidDataException($"{path} is not a gazetteer file.");
        }

        if (bytes.Length < IndexFormat.HeaderLength) throw CutShort(path);
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != IndexFormat.Version)
        {
            throw new InvalidDataException(
                $"{path} has format {version}, this program reads {IndexFormat.Version}: "
                + "run 'geoconflict gazetteer build'.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[ChecksumAt..]) != KeyHash.Of(bytes[..ChecksumAt]))
        {
            throw new InvalidDataException($"{path} is damaged: run 'geoconflict gazetteer build'.");
        }

        var header = new IndexHeader
        {
            FileLength = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            PlaceCount = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
            NameCount = BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]),
            Fingerprint = System.Text.Encoding.ASCII.GetString(bytes.Slice(FingerprintAt, FingerprintLength))
                .TrimEnd('\0'),
        };
        for (var i = 0; i < SectionCount; i++)
        {
            header.Sections[i] = (
                BinaryPrimitives.ReadInt64LittleEndian(bytes[(SectionsAt + 16 * i)..]),
                BinaryPrimitives.ReadInt64LittleEndian(bytes[(SectionsAt + 16 * i + 8)..]));
        }

        return header.FileLength == fileLength ? header : throw CutShort(path);
    }

    private static InvalidDataException CutShort(string path) =>
        new($"{path} is cut short: run 'geoconflict gazetteer build'.");
}
