using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>The articles in files and folders: JSON Lines, WARC, text and pages, told apart by the ends of their
/// names.</summary>
internal static class BulkFiles
{
    /// <summary>Longer files and records are no articles.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Every record of a file, or of all files of a folder and the folders in it, by name.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<BulkRecord> Read(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).SelectMany(ReadFile);
        }

        return File.Exists(path) ? ReadFile(path)
            : throw new FileNotFoundException($"There is no file or folder {path}.", path);
    }

    private static IEnumerable<BulkRecord> ReadFile(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" or ".jsonlines" => JsonLinesArticles.Read(path),
            ".warc" or ".wet" => WarcArticles.Read(path),
            ".txt" or ".text" or ".md" => [new BulkRecord(path, _ => TextOf(path))],
            ".html" or ".htm" or ".xhtml" => [new BulkRecord(path, now => PageOf(path, now))],
            var other => [new BulkRecord(path, _ => throw new InvalidDataException(
                $"'{other}' is no kind of file that is read; .jsonl, .warc, .txt and .html are"))],
        };
    }

    private static ArticleInput TextOf(string path)
    {
        var text = PageCharset.Decode(BytesOf(path), null).Trim();
        ArticleRules.CheckText(text);
        return new ArticleInput(text);
    }

    private static ArticleInput PageOf(string path, DateTimeOffset now)
    {
        var page = PageReader.Read(BytesOf(path), null, new Uri(Path.GetFullPath(path)));
        return PageArticle.Of(page, page.CanonicalUrl, now);
    }

    private static byte[] BytesOf(string path) => new FileInfo(path).Length <= MaxBytes ? File.ReadAllBytes(path)
        : throw new InvalidDataException($"is longer than {MaxBytes} bytes");
}
