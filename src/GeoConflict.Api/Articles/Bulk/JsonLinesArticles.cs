using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>Articles as JSON Lines: an object with "text", and "title", "url", "source", "published_on", "language" or
/// other usual names of these; other members are passed over.</summary>
internal static class JsonLinesArticles
{
    private static readonly string[] TextNames = ["text", "body", "content", "maintext", "article"];
    private static readonly string[] TitleNames = ["title", "headline"];
    private static readonly string[] UrlNames = ["url", "link"];
    private static readonly string[] SourceNames = ["source", "publisher", "source_domain"];
    private static readonly string[] DayNames = ["published_on", "date", "published", "date_publish", "published_at"];
    private static readonly string[] LanguageNames = ["language", "lang"];

    /// <summary>The lines of a file, plain or gzip; empty ones are passed over.</summary>
    public static IEnumerable<BulkRecord> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, new UTF8Encoding(false));
        for (var number = 1L; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return new BulkRecord($"{path}:{number}", now => Of(line, now));
        }
    }

    private static ArticleInput Of(string line, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new InvalidDataException("is no JSON object");
            var day = Find(root, DayNames);
            return ArticleRules.Check(
                new ArticleSubmission
                {
                    Text = Find(root, TextNames) ?? throw new InvalidDataException("text: is missing."),
                    Title = Find(root, TitleNames),
                    Url = Find(root, UrlNames),
                    Source = Find(root, SourceNames),
                    // "2023-11-12 06:30:00" is a day with more behind it.
                    PublishedOn = day is { Length: > 10 } && day[10] is ' ' ? day[..10] : day,
                    Language = Find(root, LanguageNames),
                },
                now);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"is not JSON: {exception.Message}", exception);
        }
        catch (InvalidOperationException)
        {
            throw new InvalidDataException("holds half of a surrogate pair");
        }
    }

    private static string? Find(JsonElement root, string[] names)
    {
        foreach (var name in names)
        {
            if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                return value.GetString();
        }

        return null;
    }
}
