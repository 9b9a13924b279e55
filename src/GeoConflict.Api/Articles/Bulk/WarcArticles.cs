using System.IO.Compression;
using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>Articles in WARC files: pages that were answered with 200, and texts taken out of pages (WET).</summary>
internal static class WarcArticles
{
    /// <summary>The records that may be articles; requests, metadata, pictures and redirections are passed over.</summary>
    public static IEnumerable<BulkRecord> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var buffered = new BufferedStream(plain, 1 << 16);
        var reader = new WarcReader(buffered, BulkFiles.MaxBytes);
        while (true)
        {
            if (!TryRead(reader, out var record, out var fault))
            {
                if (fault is not null) yield return new BulkRecord(path, _ => throw new InvalidDataException(fault));
                yield break;
            }

            if (record?.Header("warc-type") is "response" or "resource" or "conversion")
                yield return new BulkRecord($"{path}@{record.Offset}", now => Of(record, now));
        }
    }

    private static bool TryRead(WarcReader reader, out WarcRecord? record, out string? fault)
    {
        (record, fault) = (null, null);
        try
        {
            record = reader.Read();
        }
        catch (InvalidDataException exception)
        {
            fault = exception.Message + "; the rest of the file cannot be read";
        }

        return record is not null;
    }

    private static ArticleInput? Of(WarcRecord record, DateTimeOffset now)
    {
        if (record.IsTooLong) throw new InvalidDataException($"is longer than {BulkFiles.MaxBytes} bytes");
        var address = Uri.TryCreate(record.Header("warc-target-uri")?.Trim('<', '>'), UriKind.Absolute, out var uri)
            ? uri : throw new InvalidDataException("has no WARC-Target-URI");
        if (record.Header("warc-type") == "response") return OfAnswer(record.Body, address, now);
        return OfBody(record.Body, record.Header("content-type"), address, now);
    }

    private static ArticleInput? OfAnswer(byte[] message, Uri address, DateTimeOffset now)
    {
        var answer = HttpMessage.Parse(message, BulkFiles.MaxBytes);
        return answer.Status == 200 ? OfBody(answer.Body, answer.ContentType, address, now) : null;
    }

    private static ArticleInput? OfBody(byte[] body, string? contentType, Uri address, DateTimeOffset now)
    {
        var parts = (contentType ?? "text/html").Split(';', StringSplitOptions.TrimEntries);
        var charset = Array.Find(parts, p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..].Trim('"');
        switch (parts[0].ToLowerInvariant())
        {
            case "text/html" or "application/xhtml+xml":
                var page = PageReader.Read(body, charset, address);
                return PageArticle.Of(page, page.CanonicalUrl ?? address, now);
            case "text/plain":
                var text = PageCharset.Decode(body, charset).Trim();
                return PageArticle.Of(new ReadPage(text, null, null, null, null, null, null, false), address, now);
            default:
                return null;
        }
    }
}
