using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>Makes an article of a page that was read.</summary>
internal static class PageArticle
{
    private const int MaxLineLength = 300;

    /// <summary>The article of a page.</summary>
    /// <param name="page">What was read out of it.</param>
    /// <param name="address">Where it is known to be; null if not known.</param>
    /// <param name="now">A day after this is none.</param>
    /// <exception cref="BadHttpRequestException">Its words are none.</exception>
    public static ArticleInput Of(ReadPage page, Uri? address, DateTimeOffset now)
    {
        ArticleRules.CheckText(page.Text);
        var isPublic = address is { Scheme: "http" or "https" } && address.AbsoluteUri.Length <= ArticleRules.MaxUrlLength;
        return new ArticleInput(
            page.Text, Line(page.Title), isPublic ? address?.AbsoluteUri : null, Line(page.Source),
            page.PublishedAt is { } on && on <= now.AddDays(1) ? DateOnly.FromDateTime(on.UtcDateTime) : null,
            page.Language, Line(page.Author), page.IsStub);
    }

    private static string? Line(string? text)
    {
        if (text is null) return null;
        var line = string.Concat(text.Where(c => !char.IsControl(c))).Trim();
        if (line.Length > MaxLineLength) line = line[..MaxLineLength];
        return line.Length == 0 ? null : char.IsHighSurrogate(line[^1]) ? line[..^1] : line;
    }
}
