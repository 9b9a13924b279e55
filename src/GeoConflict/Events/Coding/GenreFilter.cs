using GeoConflict.Events.Dates;

namespace GeoConflict.Events.Coding;

/// <summary>Refuses what articles of other sorts than news tell with the words of war.</summary>
internal static class GenreFilter
{
    /// <summary>In an article that looks back, only what happened so lately is news; in days.</summary>
    private const int NewsDays = 10;

    /// <returns>Why the mention tells of no event; null if it may.</returns>
    public static RefusalReason? Refuse(ArticleGenre genre, EventMention mention, DateOnly? publishedOn) => genre switch
    {
        ArticleGenre.Figurative => mention.Casualties.Killed is null ? RefusalReason.OtherSense : null,
        ArticleGenre.Opinion => RefusalReason.Commentary,
        ArticleGenre.Exercise or ArticleGenre.FalseAlarm => mention.Casualties.Killed is { Low: > 0 } ? null : RefusalReason.OtherSense,
        ArticleGenre.Retrospect => IsRecent(mention, publishedOn) ? null : RefusalReason.Background,
        ArticleGenre.Disaster => mention.Actor1 is { IsArmed: true } || mention.HasCrowd ? null : RefusalReason.OtherSense,
        _ => null,
    };

    private static bool IsRecent(EventMention mention, DateOnly? publishedOn)
    {
        if (mention.Date is not { Kind: DateMentionKind.When, Interval: { } days }) return false;
        return publishedOn is not { } day || days.End >= CalendarWords.Shift(day, -NewsDays);
    }
}
