using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>Reads the records of a WARC file one at a time.</summary>
/// <remarks>ISO 28500 (WARC 1.0 and 1.1). Members of gzip one after the other are one stream to .NET.</remarks>
internal sealed class WarcReader(BufferedStream stream, int maxBytes)
{
    private const int MaxLineLength = 64 * 1024;
    private const int MaxHeaders = 200;

    private long position;

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="InvalidDataException">What follows is no record.</exception>
    public WarcRecord? Read()
    {
        string? line;
        var start = position;
        while ((line = ReadLine()) is "") start = position;
        if (line is null) return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            throw new InvalidDataException($"at byte {start} is no WARC record");
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while ((line = ReadLine()) is { Length: > 0 } && headers.Count < MaxHeaders)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }

        if (!long.TryParse(
            headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new InvalidDataException($"the record at byte {start} has no Content-Length");
        }

        return new WarcRecord(start, headers, ReadBody(length), length > maxBytes);
    }

    private byte[] ReadBody(long length)
    {
        var body = new byte[length > maxBytes ? 0 : length];
        if (length <= maxBytes)
        {
            if (stream.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length)
                throw new InvalidDataException("the file ends within a record");
        }
        else
        {
            var skipped = new byte[1 << 16];
            for (var left = length; left > 0;)
            {
                var count = stream.Read(skipped, 0, (int)Math.Min(left, skipped.Length));
                if (count == 0) throw new InvalidDataException("the file ends within a record");
                left -= count;
            }
        }

        position += length;
        return body;
    }

    private string? ReadLine()
    {
        var bytes = new List<byte>();
        int next;
        while ((next = stream.ReadByte()) >= 0)
        {
            position++;
            if (next == '\n') return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
            if (bytes.Count == MaxLineLength) throw new InvalidDataException($"a header near byte {position} has no end");
            bytes.Add((byte)next);
        }

        return bytes.Count == 0 ? null : Encoding.UTF8.GetString([.. bytes]);
    }
}
