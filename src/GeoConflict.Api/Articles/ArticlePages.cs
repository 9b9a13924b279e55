using System.Text;
using GeoConflict.Api.Articles.Reading;
using GeoConflict.Api.Feeds.Fetching;

namespace GeoConflict.Api.Articles;

/// <summary>Articles read out of pages that are fetched.</summary>
public sealed class ArticlePages(PageFetcher fetcher, TimeProvider time)
{
    private const int MaxLineLength = 300;

    /// <summary>Fetches a page and reads the article in it.</summary>
    /// <exception cref="FetchException">It cannot be had, or holds no article; says why.</exception>
    public async Task<ArticleInput> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var page = await fetcher.FetchAsync(address, FetchCondition.None, cancellationToken);
        var isPlain = page.MediaType is "text/plain";
        if (!isPlain && page.MediaType is not (null or "text/html" or "application/xhtml+xml"))
        {
            throw new FetchException(
                FetchFault.NotReadable, $"{page.Address} is {page.MediaType}; pages and plain text are read.");
        }

        return isPlain
            ? Checked(new ArticleInput(PageCharset.Decode(page.Body, page.Charset)), page.Address)
            : Read(PageCharset.Decode(page.Body, page.Charset), page.Address);
    }

    /// <summary>The article that a feed itself gives; null if it gives no words.</summary>
    public ArticleInput? OfFeed(string content, Uri address)
    {
        if (PageCost.IsTooHigh(content)) return null;
        var text = content.Contains('<', StringComparison.Ordinal) ? HtmlText.Reduce(content).Text : content.Trim();
        return text.Length == 0 ? null : Checked(new ArticleInput(text), address);
    }

    /// <summary>The day of an instant, as an article may have it; null if it lies in the future.</summary>
    public DateOnly? DayOf(DateTimeOffset? instant)
    {
        if (instant is not { } known) return null;
        return known > time.GetUtcNow().AddDays(1) ? null : DateOnly.FromDateTime(known.UtcDateTime);
    }

    private ArticleInput Read(string html, Uri address)
    {
        try
        {
            var read = PageReader.Read(html, address);
            return Checked(
                new ArticleInput(
                    read.Text, Cut(read.Title), Source: Cut(read.Source), PublishedOn: DayOf(read.PublishedAt),
                    Language: read.Language, Author: Cut(read.Author), IsStub: read.IsStub),
                read.CanonicalUrl ?? address);
        }
        catch (InvalidDataException exception)
        {
            throw new FetchException(FetchFault.NotReadable, exception.Message, exception);
        }
    }

    private static ArticleInput Checked(ArticleInput article, Uri address)
    {
        try
        {
            ArticleRules.CheckText(article.Text);
        }
        catch (BadHttpRequestException exception)
        {
            throw new FetchException(FetchFault.NotReadable, $"{address}: {exception.Message}", exception);
        }

        var clean = CanonicalLink.Of(address).AbsoluteUri;
        return article with { Url = clean.Length <= ArticleRules.MaxUrlLength ? clean : null };
    }

    /// <summary>A line as articles have it: without control characters, and not as long as a text.</summary>
    private static string? Cut(string? line)
    {
        if (line is null) return null;
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (!char.IsControl(c)) clean.Append(c);
        }

        if (clean.Length > MaxLineLength)
            clean.Length = char.IsHighSurrogate(clean[MaxLineLength - 1]) ? MaxLineLength - 1 : MaxLineLength;
        return clean.Length == 0 ? null : clean.ToString();
    }
}
