using System.Globalization;

namespace GeoConflict.Api.Data;

/// <summary>The day an article was published.</summary>
public static class ArticleDays
{
    /// <returns>The day given with the article, else the one its text names, as ISO; null if neither is
    /// known.</returns>
    public static string? PublishedOn(StoredArticle article) =>
        (article.PublishedOn ?? article.HeaderPublishedOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
