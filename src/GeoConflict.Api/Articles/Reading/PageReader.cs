using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Reads an article out of a page. Nothing in the page is run or fetched.</summary>
/// <remarks>What publishers say for machines (schema.org, OpenGraph, meta) comes before what the page shows.</remarks>
public static class PageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="body">The page as it came.</param>
    /// <param name="charset">Charset as the host names it; null if it does not.</param>
    /// <param name="address">Where it was read; links in it are relative to this.</param>
    public static ReadPage Read(byte[] body, string? charset, Uri address) =>
        Read(PageCharset.Decode(body, charset), address);

    /// <summary>Reads a page that has been decoded.</summary>
    /// <exception cref="InvalidDataException">It nests elements so deep that it cannot be read.</exception>
    public static ReadPage Read(string html, Uri address)
    {
        if (PageCost.IsTooHigh(html)) throw new InvalidDataException($"{address} nests elements too deep.");
        using var page = new HtmlParser().ParseDocument(html);
        var told = LinkedArticle.Find(page);
        var meta = new PageMeta(page);
        var title = Clean(told?.Title) ?? meta.Title ?? HeadlineOf(page);
        var author = Clean(told?.Author) ?? meta.Author ?? BylineOf(page);
        var published = PageDate.Parse(told?.Published) ?? PageDate.Parse(meta.Published) ?? TimeOf(page);
        var language = PageLanguage.Of(told?.Language) ?? PageLanguage.Of(page.DocumentElement.GetAttribute("lang"))
            ?? meta.Language;
        var canonical = meta.Canonical(address) ?? CanonicalLink.In(told?.Url, address);
        var asksForMoney = Paywall.IsAskedIn(page);
        // Reading the text takes the page apart, so it comes last.
        var text = MainText.Read(page);
        var body = BodyOf(told?.Body);
        var isStub = told?.IsFree == false || (asksForMoney && text.Length <= Paywall.MaxStubLength);
        // Publishers who give the whole text for machines give it without the furniture.
        if (body is not null && body.Length > text.Length) text = body;
        return new ReadPage(
            text, title, author, Clean(told?.Publisher) ?? meta.Source, published, language, canonical, isStub);
    }

    private static string? BodyOf(string? told)
    {
        if (told is null || !HtmlText.LooksLikeHtml(told)) return told?.Trim();
        return PageCost.IsTooHigh(told) ? null : HtmlText.Reduce(told).Text;
    }

    private static string? HeadlineOf(IDocument page) =>
        Clean(page.QuerySelector("article h1, main h1, h1")?.TextContent) ?? Clean(page.Title);

    private static string? BylineOf(IDocument page)
    {
        var byline = Clean(page.QuerySelector(
            "[rel=author], [itemprop=author], .byline, .author, .article-author, .post-author")?.TextContent);
        if (byline is null || byline.Length > 120) return null;
        return byline.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? byline[3..].Trim() : byline;
    }

    private static DateTimeOffset? TimeOf(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll(
            "[itemprop=datePublished], article time, main time, header time, time[pubdate], .date time, time"))
        {
            var written = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent;
            if (PageDate.Parse(written) is { } date) return date;
        }

        return null;
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
