namespace GeoConflict.Api.Articles;

/// <summary>What became of a posted article.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="Status">queued, coding, coded or failed.</param>
/// <param name="IsDuplicate">Whether the same text was there before.</param>
public sealed record StoredAs(long ArticleId, string Status, bool IsDuplicate);
