namespace GeoConflict.Api.Jobs;

/// <summary>A piece of work as people see it.</summary>
/// <param name="JobId">Its id: article-12, item-7.</param>
/// <param name="Kind">code_article or fetch_item.</param>
/// <param name="Status">waiting, running, done, failed or cancelled.</param>
/// <param name="Subject">Headline or address.</param>
/// <param name="Reason">Why it failed, or is tried again; null if all is well.</param>
/// <param name="Attempts">How often it was begun.</param>
/// <param name="Since">When it came in, UTC.</param>
/// <param name="NextAttemptAt">When it is tried next, UTC; null unless it waits.</param>
/// <param name="DoneAt">When it was done, UTC; null if not yet.</param>
/// <param name="ArticleId">The article it is about; null if there is none yet.</param>
public sealed record Job(
    string JobId, string Kind, string Status, string Subject, string? Reason, int Attempts, DateTimeOffset Since,
    DateTimeOffset? NextAttemptAt, DateTimeOffset? DoneAt, long? ArticleId);
