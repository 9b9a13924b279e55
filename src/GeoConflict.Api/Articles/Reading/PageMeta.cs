using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>What the head of a page says of it: OpenGraph, Twitter, Dublin Core, Parsely and plain meta
/// elements.</summary>
internal sealed class PageMeta
{
    private readonly IDocument page;
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IDocument page)
    {
        this.page = page;
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name")
                ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            var value = element.GetAttribute("content");
            if (name is not null && !string.IsNullOrWhiteSpace(value)) values.TryAdd(name.Trim(), value.Trim());
        }
    }

    /// <summary>Headline; null if none is given.</summary>
    public string? Title =>
        First("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline");

    /// <summary>Writer; null if none is given, or a link to a profile.</summary>
    public string? Author => First("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
        "sailthru.author") is { } author && !author.Contains("://", StringComparison.Ordinal) ? author : null;

    /// <summary>Publisher; null if none is given.</summary>
    public string? Source => First("og:site_name", "application-name", "dc.publisher", "publisher");

    /// <summary>Date of publication as written; null if none is given.</summary>
    public string? Published => First(
        "article:published_time", "og:published_time", "datePublished", "dc.date.issued", "dcterms.created",
        "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
        "article.published", "date", "cXenseParse:recs:publishtime");

    /// <summary>Language; null if none is given.</summary>
    public string? Language => PageLanguage.Of(First("og:locale", "content-language", "dc.language", "language"));

    /// <summary>The address the publisher wants the page known by; null if it names none that is good.</summary>
    public Uri? Canonical(Uri address)
    {
        var link = page.QuerySelector("link[rel~=canonical][href]")?.GetAttribute("href");
        return CanonicalLink.In(link, address) ?? CanonicalLink.In(First("og:url"), address);
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value)) return value;
        }

        return null;
    }
}
