using System.Text.Json;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    /// <summary>The feed of a JSON text.</summary>
    /// <exception cref="InvalidDataException">It is JSON but no feed.</exception>
    public static ReadFeed Read(string text, Uri address)
    {
        using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
        var root = json.RootElement;
        if (!root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"{address} is JSON without a list of items.");
        return FeedItems.Collect(
            Text(root, "title"), Text(root, "language"),
            items.EnumerateArray().Select(item => ItemOf(item, address)).ToList());
    }

    private static FeedItem? ItemOf(JsonElement item, Uri address) => item.ValueKind != JsonValueKind.Object
        ? null
        : FeedItems.Of(
            address, Text(item, "id"), Text(item, "url") ?? Text(item, "external_url"), Text(item, "title"),
            AuthorOf(item), Text(item, "language"), Text(item, "date_published") ?? Text(item, "date_modified"),
            Text(item, "content_html") ?? Text(item, "content_text"));

    private static string? AuthorOf(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return authors.EnumerateArray().Select(author => Text(author, "name")).FirstOrDefault(n => n is not null);
        return item.TryGetProperty("author", out var one) ? Text(one, "name") : null;
    }

    private static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(), // ids are numbers in many feeds
            _ => null,
        };
    }
}
