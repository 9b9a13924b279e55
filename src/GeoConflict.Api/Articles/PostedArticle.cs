namespace GeoConflict.Api.Articles;

/// <summary>The answer to a posted article.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="Status">queued, coding, coded or failed.</param>
/// <param name="Duplicate">Whether the same text was there before.</param>
public sealed record PostedArticle(long ArticleId, string Status, bool Duplicate);
