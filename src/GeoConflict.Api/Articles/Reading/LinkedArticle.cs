using System.Text.Json;
using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>What a page says of its article in JSON-LD (schema.org NewsArticle and its kin).</summary>
internal sealed record LinkedArticle
{
    private const int MaxDepth = 32;

    private static readonly string[] Kinds =
    [
        "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
        "LiveBlogPosting", "BlogPosting", "Article", "Report", "SocialMediaPosting",
    ];

    /// <summary>Members that an article may stand in.</summary>
    private static readonly string[] Holders = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"];

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Writers, with commas.</summary>
    public string? Author { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Date of publication as written.</summary>
    public string? Published { get; init; }

    /// <summary>Language as written.</summary>
    public string? Language { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>The whole text, where it is given.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it can be read without paying; null if nothing is said.</summary>
    public bool? IsFree { get; init; }

    /// <summary>The article of a page; null if it says nothing of one. Broken blocks are passed over.</summary>
    public static LinkedArticle? Find(IDocument page)
    {
        foreach (var block in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(block.TextContent, new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = MaxDepth,
                });
                if (FindIn(json.RootElement, 0) is { } article) return Of(article);
            }
            catch (JsonException)
            {
                // Pages hold blocks that are no JSON; the next may be.
            }
        }

        return null;
    }

    private static JsonElement? FindIn(JsonElement element, int depth)
    {
        if (depth > MaxDepth) return null;
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (FindIn(item, depth + 1) is { } found) return found;
                }

                return null;
            case JsonValueKind.Object when IsArticle(element):
                return element;
            case JsonValueKind.Object:
                return Holders
                    .Select(name => element.TryGetProperty(name, out var inner) ? FindIn(inner, depth + 1) : null)
                    .FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type)
        && type.ValueKind switch
        {
            JsonValueKind.String => Kinds.Contains(type.GetString(), StringComparer.Ordinal),
            JsonValueKind.Array => type.EnumerateArray().Any(one =>
                one.ValueKind == JsonValueKind.String && Kinds.Contains(one.GetString(), StringComparer.Ordinal)),
            _ => false,
        };

    private static LinkedArticle Of(JsonElement article) => new()
    {
        Title = Text(article, "headline") ?? Text(article, "name"),
        Author = Name(article, "author") ?? Name(article, "creator"),
        Publisher = Name(article, "publisher"),
        Published = Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Language = Text(article, "inLanguage"),
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage"),
        Body = Text(article, "articleBody"),
        IsFree = Flag(article, "isAccessibleForFree"),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Object => Text(value, "@id") ?? Text(value, "alternateName") ?? Text(value, "name"),
        JsonValueKind.Array => value.EnumerateArray().Select(TextOf).FirstOrDefault(text => text is not null),
        _ => null,
    };

    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        var names = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(NameOf) : [NameOf(value)];
        var found = string.Join(", ", names.OfType<string>());
        return found.Length > 0 ? found : null;
    }

    private static string? NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => Text(value, "name"),
        _ => null,
    };

    private static bool? Flag(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };
    }
}
