using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>Documents as pages for people.</summary>
internal static class HtmlPage
{
    private const int MostColumns = 12;

    /// <summary>A document as nested lists, its links first.</summary>
    public static string Of(string title, JsonObject document)
    {
        var html = Begin(title);
        if (document["description"] is JsonValue description) html.Append($"<p>{Encode(description.ToString())}</p>");
        AppendLinks(html, document["links"] as JsonArray);
        html.Append("<h2>Content</h2>");
        AppendNode(html, document);
        return End(html);
    }

    /// <summary>Features as a table.</summary>
    public static string OfFeatures(string title, string itemsAddress, JsonObject collection)
    {
        var html = Begin(title);
        AppendLinks(html, collection["links"] as JsonArray);
        var features = collection["features"] as JsonArray ?? [];
        html.Append($"<p>{features.Count} features on this page.</p><table><thead><tr><th>id</th>");
        var names = features.OfType<JsonObject>()
            .SelectMany(feature => (feature["properties"] as JsonObject ?? []).Select(property => property.Key))
            .Distinct(StringComparer.Ordinal).Take(MostColumns).ToArray();
        foreach (var name in names) html.Append($"<th>{Encode(name)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var feature in features.OfType<JsonObject>())
        {
            var id = feature["id"]?.ToString() ?? "";
            html.Append($"<tr><td><a href=\"{Encode($"{itemsAddress}/{Uri.EscapeDataString(id)}")}\">{Encode(id)}</a></td>");
            foreach (var name in names) html.Append($"<td>{Encode(feature["properties"]?[name]?.ToString())}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        return End(html);
    }

    private static StringBuilder Begin(string title) => new StringBuilder()
        .Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Append($"<title>{Encode(title)}</title><link rel=\"stylesheet\" href=\"{OgcLinks.Root}/style.css\"></head>")
        .Append($"<body><header><a href=\"{OgcLinks.Root}?f=html\">GeoConflict</a></header><main><h1>{Encode(title)}</h1>");

    private static string End(StringBuilder html) => html.Append("</main></body></html>").ToString();

    private static void AppendLinks(StringBuilder html, JsonArray? links)
    {
        if (links is null) return;
        html.Append("<nav><ul>");
        foreach (var link in links.OfType<JsonObject>())
        {
            var title = link["title"]?.ToString() ?? link["rel"]?.ToString();
            html.Append($"<li><a href=\"{Encode(link["href"]?.ToString())}\">{Encode(title)}</a></li>");
        }

        html.Append("</ul></nav>");
    }

    private static void AppendNode(StringBuilder html, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                html.Append("<dl>");
                foreach (var (name, value) in members)
                {
                    if (name == "links" && value is JsonArray links && members.Parent is not null)
                    {
                        AppendLinks(html, links);
                        continue;
                    }

                    if (name is "links") continue;
                    html.Append($"<dt>{Encode(name)}</dt><dd>");
                    AppendNode(html, value);
                    html.Append("</dd>");
                }

                html.Append("</dl>");
                break;
            case JsonArray items when items.All(item => item is JsonValue):
                html.Append(Encode(string.Join(", ", items.Select(item => item?.ToString()))));
                break;
            case JsonArray items:
                html.Append("<ul>");
                foreach (var item in items)
                {
                    html.Append("<li>");
                    AppendNode(html, item);
                    html.Append("</li>");
                }

                html.Append("</ul>");
                break;
            default:
                html.Append(Encode(node?.ToString()));
                break;
        }
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text) ?? "";
}
