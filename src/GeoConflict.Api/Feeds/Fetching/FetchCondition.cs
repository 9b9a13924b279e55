namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>What is there from the last time; the host then answers only what is newer.</summary>
/// <param name="ETag">The mark of the last answer; null if it had none.</param>
/// <param name="LastModified">When that was last changed, as the host wrote it; null if it did not.</param>
public sealed record FetchCondition(string? ETag, string? LastModified)
{
    /// <summary>Nothing is there.</summary>
    public static readonly FetchCondition None = new(null, null);
}
