using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>Documents as pages for people.</summary>
internal static class HtmlPage
{
    private const int MostColumns = 16;

    // Longer texts may be broken into lines.
    private const int ShortChars = 24;

    private static readonly string[] ToldAbove = ["links", "title", "description", "$schema", "$id"];

    /// <summary>A document as tables and lists, its links first.</summary>
    public static string Of(string title, JsonObject document)
    {
        var html = Begin(title, isWide: false);
        if (document["description"] is JsonValue description) html.Append($"<p>{Encode(description.ToString())}</p>");
        AppendLinks(html, document["links"] as JsonArray);
        // A single large member is the page; its name says nothing more.
        var told = document.Where(member => !ToldAbove.Contains(member.Key)).ToArray();
        if (told.Length == 1) AppendNode(html, told[0].Value);
        else AppendMembers(html, told);
        return End(html);
    }

    /// <summary>Features as a table.</summary>
    public static string OfFeatures(string title, string itemsAddress, JsonObject collection)
    {
        var html = Begin(title, isWide: true);
        AppendLinks(html, collection["links"] as JsonArray);
        var features = (collection["features"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">{features.Length} on this page</p>");
        var rows = features.Select(feature => (
            Key: feature["id"]?.ToString() ?? "", Of: feature["properties"] as JsonObject ?? [])).ToArray();
        AppendTable(html, "id", rows, key => $"{itemsAddress}/{Uri.EscapeDataString(key)}");
        return End(html);
    }

    private static StringBuilder Begin(string title, bool isWide) => new StringBuilder()
        .Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Append($"<title>{Encode(title)} - GeoConflict</title>")
        .Append($"<link rel=\"stylesheet\" href=\"{OgcLinks.Root}/style.css\"></head><body>")
        .Append("<header><a href=\"/\">Map</a><span>/</span>")
        .Append($"<a href=\"{OgcLinks.Root}?f=html\">For GIS programs</a><span>/</span>")
        .Append($"<a href=\"{OgcLinks.Root}/collections?f=html\">Collections</a></header>")
        .Append($"<main{(isWide ? " class=\"wide\"" : "")}><h1>{Encode(title)}</h1>");

    private static string End(StringBuilder html) => html.Append("</main></body></html>").ToString();

    private static void AppendLinks(StringBuilder html, JsonArray? links)
    {
        // The page itself is no news, a template no address.
        var shown = (links ?? []).OfType<JsonObject>()
            .Where(link => link["rel"]?.ToString() != "self" && link["templated"] is null).ToArray();
        if (shown.Length == 0) return;
        html.Append("<nav><ul>");
        foreach (var link in shown.DistinctBy(link => link["href"]?.ToString()))
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
            case JsonObject { Count: > 0 } members when members.All(member => member.Value is JsonObject row
                && row.All(cell => cell.Value is not (JsonObject or JsonArray) || IsPlain(cell.Value))):
                AppendTable(html, "name",
                    [.. members.Select(member => (member.Key, member.Value as JsonObject ?? []))], null);
                break;
            case JsonObject members:
                AppendMembers(html, members);
                break;
            case JsonArray items when items.Count > 1 && items.All(item => item is JsonObject):
                foreach (var item in items) AppendItem(html, item as JsonObject ?? []);
                break;
            case JsonArray items when items.All(item => item is null || item.GetValueKind() == JsonValueKind.Number):
                html.Append(Encode(string.Join(", ", items.Select(item => item?.ToString() ?? "…"))));
                break;
            case JsonArray { Count: 1 } items:
                AppendNode(html, items[0]);
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
                AppendText(html, node?.ToString() ?? "");
                break;
        }
    }

    private static bool IsPlain(JsonNode? node) =>
        node is JsonArray items && items.All(item => item is null or JsonValue);

    /// <summary>One of several: its title, what it says of itself and its links.</summary>
    private static void AppendItem(StringBuilder html, JsonObject item)
    {
        var title = item["title"]?.ToString() ?? item["id"]?.ToString();
        if (title is not null) html.Append($"<h2>{Encode(title)}</h2>");
        if (item["description"]?.ToString() is { } description) html.Append($"<p>{Encode(description)}</p>");
        AppendLinks(html, item["links"] as JsonArray);
        AppendMembers(html, [.. item.Where(member => !ToldAbove.Contains(member.Key))]);
    }

    private static void AppendMembers(StringBuilder html, IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        html.Append("<dl>");
        foreach (var (name, value) in members)
        {
            if (value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 } || name == "links") continue;
            html.Append($"<dt>{Encode(Spoken(name))}</dt><dd>");
            AppendNode(html, value);
            html.Append("</dd>");
        }

        html.Append("</dl>");
    }

    private static void AppendTable(
        StringBuilder html, string keyName, IReadOnlyList<(string Key, JsonObject Of)> rows,
        Func<string, string>? addressOf)
    {
        // What no row has is no column.
        var names = rows.SelectMany(row => row.Of.Where(member => member.Value is not null).Select(member => member.Key))
            .Distinct(StringComparer.Ordinal).Take(MostColumns).ToArray();
        html.Append($"<div class=\"scroll\"><table><thead><tr><th>{keyName}</th>");
        foreach (var name in names) html.Append($"<th>{Encode(Spoken(name))}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var (key, of) in rows)
        {
            html.Append(key.Length <= ShortChars ? "<tr><td class=\"short\">" : "<tr><td>");
            html.Append(addressOf is null ? Encode(key) : $"<a href=\"{Encode(addressOf(key))}\">{Encode(key)}</a>");
            html.Append("</td>");
            foreach (var name in names) AppendCell(html, of[name]);
            html.Append("</tr>");
        }

        html.Append("</tbody></table></div>");
    }

    private static void AppendCell(StringBuilder html, JsonNode? value)
    {
        var text = value switch
        {
            JsonArray items => string.Join(", ", items.Select(item => item?.ToString())),
            _ => value?.ToString() ?? "",
        };
        var look = value?.GetValueKind() == JsonValueKind.Number ? " class=\"number\""
            : text.Length <= ShortChars ? " class=\"short\"" : "";
        html.Append($"<td{look}>{Encode(text)}</td>");
    }

    private static void AppendText(StringBuilder html, string text)
    {
        var isAddress = text.StartsWith("http://", StringComparison.Ordinal)
            || text.StartsWith("https://", StringComparison.Ordinal);
        html.Append(isAddress ? $"<a href=\"{Encode(text)}\">{Encode(text)}</a>" : Encode(text));
    }

    /// <summary>"date_start" and "itemType" as words.</summary>
    private static string Spoken(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_') words.Append(' ');
            else if (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]))
                words.Append(' ').Append(char.ToLowerInvariant(name[i]));
            else words.Append(name[i]);
        }

        return words.ToString();
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text) ?? "";
}
