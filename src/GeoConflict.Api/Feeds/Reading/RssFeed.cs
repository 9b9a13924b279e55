using System.Xml.Linq;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>RSS 0.9x, 1.0 and 2.0, with the modules that newsrooms use (content, Dublin Core, Atom links).</summary>
internal static class RssFeed
{
    /// <summary>A description this long is the article itself.</summary>
    private const int MinWholeLength = 800;

    /// <summary>The feed of an rss or RDF element.</summary>
    public static ReadFeed Read(XElement root, Uri address)
    {
        var channel = root.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root;
        // RSS 1.0 has its items beside the channel.
        var items = root.Descendants().Where(e => e.Name.LocalName == "item");
        return FeedItems.Collect(
            FeedItems.Text(channel, "title"), FeedItems.Text(channel, "language"),
            items.Select(item => ItemOf(item, address)));
    }

    private static FeedItem? ItemOf(XElement item, Uri address)
    {
        var guid = item.Elements().FirstOrDefault(e => e.Name.LocalName == "guid");
        var isLink = guid is not null && (string?)guid.Attribute("isPermaLink") != "false";
        var link = FeedItems.Text(item, "origLink", "link")
            ?? (string?)item.Elements().FirstOrDefault(e => e.Name.LocalName == "link")?.Attribute("href")
            ?? (isLink ? guid?.Value : null);
        var description = FeedItems.Text(item, "description");
        return FeedItems.Of(
            address, guid?.Value, link, FeedItems.Text(item, "title"), FeedItems.Text(item, "creator", "author"),
            FeedItems.Text(item, "language"), FeedItems.Text(item, "pubDate", "date", "published"),
            FeedItems.Text(item, "encoded") ?? (description?.Length >= MinWholeLength ? description : null));
    }
}
