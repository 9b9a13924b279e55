using System.Xml.Linq;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>Atom (RFC 4287), also the 0.3 that some still send.</summary>
internal static class AtomFeed
{
    /// <summary>The feed of a feed element.</summary>
    public static ReadFeed Read(XElement root, Uri address) => FeedItems.Collect(
        FeedItems.Text(root, "title"), LanguageOf(root),
        root.Elements().Where(e => e.Name.LocalName == "entry").Select(entry => ItemOf(entry, address)));

    private static FeedItem? ItemOf(XElement entry, Uri address)
    {
        var author = entry.Elements().FirstOrDefault(e => e.Name.LocalName == "author");
        var content = entry.Elements().FirstOrDefault(e => e.Name.LocalName == "content");
        var words = (string?)content?.Attribute("type") == "xhtml" ? content.ToString() : content?.Value;
        return FeedItems.Of(
            address, FeedItems.Text(entry, "id"), LinkOf(entry), FeedItems.Text(entry, "title"),
            author is null ? null : FeedItems.Text(author, "name"), LanguageOf(entry),
            FeedItems.Text(entry, "published", "issued", "updated", "modified"), words);
    }

    private static string? LinkOf(XElement entry)
    {
        var links = entry.Elements()
            .Where(e => e.Name.LocalName == "link" && (string?)e.Attribute("rel") is null or "alternate").ToList();
        var page = links.Find(link => (string?)link.Attribute("type") is "text/html" or null) ?? links.FirstOrDefault();
        return (string?)page?.Attribute("href");
    }

    private static string? LanguageOf(XElement element) => (string?)element.Attribute(XNamespace.Xml + "lang");
}
