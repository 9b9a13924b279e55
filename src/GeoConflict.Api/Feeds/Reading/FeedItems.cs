using System.Xml.Linq;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>What the readers of the formats share.</summary>
internal static class FeedItems
{
    private const int MaxItems = 2_000;
    private const int MaxKeyLength = 500;
    private const int MaxLineLength = 900;

    /// <summary>Makes an item; null if it leads to no address.</summary>
    public static FeedItem? Of(
        Uri feed, string? key, string? link, string? title, string? author, string? language, string? published,
        string? content)
    {
        if (string.IsNullOrWhiteSpace(link) || !Uri.TryCreate(feed, link.Trim(), out var address)) return null;
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) return null;
        var clean = CanonicalLink.Of(address);
        var ownKey = clean.AbsoluteUri;
        if (ownKey.Length > ArticleRules.MaxUrlLength) return null;
        return new FeedItem(
            Line(key) is { Length: <= MaxKeyLength } id ? id : ownKey,
            clean, Words(title), Words(author), PageLanguage.Of(language), PageDate.Parse(published), content);
    }

    /// <summary>The feed of the items that lead somewhere.</summary>
    public static ReadFeed Collect(string? title, string? language, IEnumerable<FeedItem?> items)
    {
        var all = items.Take(MaxItems).ToList();
        var found = all.OfType<FeedItem>().ToList();
        return new ReadFeed(Words(title), PageLanguage.Of(language), found, all.Count - found.Count);
    }

    /// <summary>The text of the first child of these names; null if there is none with words.</summary>
    public static string? Text(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in element.Elements())
            {
                if (child.Name.LocalName == name && !string.IsNullOrWhiteSpace(child.Value)) return child.Value;
            }
        }

        return null;
    }

    /// <summary>A title as one line of words: many feeds write HTML into it.</summary>
    private static string? Words(string? text)
    {
        if (text is null) return null;
        var isMarked = text.Contains('<', StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal);
        return Line(isMarked && !PageCost.IsTooHigh(text) ? HtmlText.Reduce(text).Text : text);
    }

    private static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = string.Concat(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(c => !char.IsControl(c)));
        return line.Length == 0 ? null : line[..Math.Min(line.Length, MaxLineLength)];
    }
}
