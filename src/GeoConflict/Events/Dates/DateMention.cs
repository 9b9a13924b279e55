namespace GeoConflict.Events.Dates;

/// <summary>Words that give a day or a span of days.</summary>
/// <param name="FirstWord">Index of the first word.</param>
/// <param name="EndWord">One past the last word.</param>
/// <param name="Interval">The days meant; null if that takes a day of publication that is not known.</param>
/// <param name="Kind">How the words use it.</param>
internal readonly record struct DateMention(int FirstWord, int EndWord, DateInterval? Interval, DateMentionKind Kind);

/// <summary>How words use a date.</summary>
internal enum DateMentionKind
{
    /// <summary>Something happened then: "on Sunday", "in March".</summary>
    When,

    /// <summary>A stretch up to now: "since Friday", "in recent weeks", "this year".</summary>
    Period,

    /// <summary>The day may be read two ways, so the interval holds both: "12/11/2023".</summary>
    Ambiguous,

    /// <summary>Yet to come: "next week", "tomorrow".</summary>
    Future,

    /// <summary>Long past, told as such: "two years ago", "in 2014".</summary>
    LongAgo,

    /// <summary>The report's own date, not that of what it tells.</summary>
    Header,
}
