using System.Xml.Linq;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>News sitemaps: a sitemap whose addresses carry title, publisher and date. A plain sitemap is no
/// feed.</summary>
internal static class SitemapFeed
{
    /// <summary>The feed of a urlset element.</summary>
    /// <exception cref="InvalidDataException">Nothing in it is said to be news.</exception>
    public static ReadFeed Read(XElement root, Uri address)
    {
        var urls = root.Elements().Where(e => e.Name.LocalName == "url").ToList();
        var news = urls.FindAll(url => NewsOf(url) is not null);
        if (urls.Count > 0 && news.Count == 0)
            throw new InvalidDataException($"{address} is a sitemap of pages and not of news.");
        var publication = news.Count > 0 ? NewsOf(news[0])?.Elements()
            .FirstOrDefault(e => e.Name.LocalName == "publication") : null;
        return FeedItems.Collect(
            publication is null ? null : FeedItems.Text(publication, "name"), null,
            news.Select(url => ItemOf(url, address)));
    }

    private static FeedItem? ItemOf(XElement url, Uri address)
    {
        if (NewsOf(url) is not { } news) return null;
        var publication = news.Elements().FirstOrDefault(e => e.Name.LocalName == "publication");
        return FeedItems.Of(
            address, null, FeedItems.Text(url, "loc"), FeedItems.Text(news, "title"), null,
            publication is null ? null : FeedItems.Text(publication, "language"),
            FeedItems.Text(news, "publication_date") ?? FeedItems.Text(url, "lastmod"), null);
    }

    private static XElement? NewsOf(XElement url) => url.Elements().FirstOrDefault(e => e.Name.LocalName == "news");
}
