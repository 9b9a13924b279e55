using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Finds the part of a page that is the article, by where its words are dense and its links are few.</summary>
internal static class MainText
{
    /// <summary>A shorter marked body is a teaser.</summary>
    private const int MinMarkedLength = 140;

    /// <summary>What stands beside the best part is of the article if it scores this share of it.</summary>
    private const double SiblingShare = 0.25;

    private const double MaxLinkShare = 0.5;

    /// <summary>The words of the article, a line for each paragraph. Takes the page apart.</summary>
    public static string Read(IDocument page)
    {
        if (page.Body is not { } body) return "";
        var marked = LongestMarked(body);
        Furniture.Remove(body);
        foreach (var heading in body.QuerySelectorAll("h1")) heading.Remove();
        if (marked is not null && HtmlText.TextOf(marked) is { Length: >= MinMarkedLength } text) return text;
        var scores = new BlockScores(body);
        if (scores.Best is not { } best) return HtmlText.TextOf(body);
        return string.Join('\n', PartsAround(best, scores).Select(HtmlText.TextOf).Where(part => part.Length > 0));
    }

    /// <summary>The body that the page itself marks; null if it marks none.</summary>
    private static IElement? LongestMarked(IElement body) => body
        .QuerySelectorAll("[itemprop=articleBody], [property='schema:articleBody'], .article-body, .entry-content, "
            + ".story-body, .post-content, .article__body, .article-content, .amp-article-body")
        .MaxBy(element => element.TextContent.Length);

    private static IEnumerable<IElement> PartsAround(IElement best, BlockScores scores)
    {
        if (best.ParentElement is not { } parent || best.LocalName == "body") return [best];
        var least = scores.Of(best) * SiblingShare;
        return parent.Children.Where(element => element == best
            || (scores.Of(element) >= least && scores.LinkShareOf(element) < MaxLinkShare));
    }
}
