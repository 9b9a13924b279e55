using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>An HTTP answer as archives keep it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="ContentType">Its content type; null if it names none.</param>
/// <param name="Body">Its body, unpacked.</param>
internal sealed record HttpMessage(int Status, string? ContentType, byte[] Body)
{
    /// <summary>Reads an answer; a body sent in chunks or packed is put together and unpacked.</summary>
    /// <exception cref="InvalidDataException">It is none, or longer than allowed when unpacked.</exception>
    public static HttpMessage Parse(byte[] message, int maxBytes)
    {
        var end = message.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.Latin1.GetString(message, 0, end < 0 ? message.Length : end).Split("\r\n");
        var first = head[0].Split(' ', 3);
        if (first.Length < 2 || !first[0].StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new InvalidDataException("holds no HTTP answer");
        }

        var body = end < 0 ? [] : message[(end + 4)..];
        if (Header(head, "transfer-encoding") is { } sent && sent.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            body = Joined(body);
        return new HttpMessage(status, Header(head, "content-type"),
            Unpacked(body, Header(head, "content-encoding"), maxBytes));
    }

    private static string? Header(string[] head, string name) =>
        Array.Find(head, line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..]
            .Trim();

    /// <summary>Archives often keep the header and a body already joined; that is left as it is.</summary>
    private static byte[] Joined(byte[] body)
    {
        using var joined = new MemoryStream();
        for (var at = 0; ;)
        {
            var line = body.AsSpan(at).IndexOf("\r\n"u8);
            if (line is < 1 or > 16 || !int.TryParse(
                Encoding.Latin1.GetString(body, at, line).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var length) || length > body.Length - at - line - 2)
            {
                return body;
            }

            if (length == 0) return joined.ToArray();
            joined.Write(body, at + line + 2, length);
            at += line + 2 + length + 2;
            if (at >= body.Length) return joined.ToArray();
        }
    }

    private static byte[] Unpacked(byte[] body, string? encoding, int maxBytes)
    {
        using var packed = new MemoryStream(body);
        using Stream? plain = encoding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1f, 0x8b, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (plain is null) return body;
        var unpacked = new byte[maxBytes + 1];
        var length = plain.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false);
        return length <= maxBytes ? unpacked[..length]
            : throw new InvalidDataException($"is longer than {maxBytes} bytes unpacked");
    }
}
