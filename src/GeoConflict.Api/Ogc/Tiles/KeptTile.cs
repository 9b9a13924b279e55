using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>A tile with its tag, and its gzip bytes once someone has asked for them.</summary>
/// <param name="bytes">The tile; none where nothing is in it.</param>
internal sealed class KeptTile(byte[] bytes)
{
    private byte[]? gzip;

    /// <summary>The tile; none where nothing is in it.</summary>
    public byte[] Bytes => bytes;

    /// <summary>What it says of itself: the same bytes always have the same.</summary>
    public string Tag { get; } = string.Create(CultureInfo.InvariantCulture,
        $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");

    /// <summary>Bytes of memory, roughly.</summary>
    public int Cost => bytes.Length + (gzip?.Length ?? 0) + 300;

    /// <summary>The tile as gzip.</summary>
    public byte[] Gzip
    {
        get
        {
            if (gzip is not null) return gzip;
            using var compressed = new MemoryStream(bytes.Length / 2);
            using (var stream = new GZipStream(compressed, CompressionLevel.Fastest)) stream.Write(bytes);
            return gzip = compressed.ToArray();
        }
    }
}
