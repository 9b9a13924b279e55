using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Reads days told from the day of the story: "that evening", "the next morning", "the day before", "hours
/// later".</summary>
/// <param name="publishedOn">Day of publication, which stands in where no day was told before; null if not
/// known.</param>
internal sealed class StoryDateReader(DateOnly? publishedOn)
{
    /// <summary>So many hours on, it may be the next day.</summary>
    private const int HoursOfADay = 12;

    /// <param name="words">The article.</param>
    /// <param name="first">Index of the first word.</param>
    /// <param name="end">One past the sentence's last word.</param>
    /// <param name="story">The days told last; null if none were.</param>
    /// <returns>The mention that starts at <paramref name="first"/>; null if none does.</returns>
    public DateMention? Read(ArticleWords words, int first, int end, DateInterval? story)
    {
        var (one, two, three) = (words[first].Text, At(words, first + 1, end), At(words, first + 2, end));
        var known = story ?? (publishedOn is { } p ? DateInterval.On(p) : null);
        switch (one)
        {
            case "that" or "same":
                var unit = two == "same" ? three : two;
                var length = two == "same" ? 3 : 2;
                return IsPartOfDay(unit) || unit is "date" ? new DateMention(first, first + length, known,
                    DateMentionKind.When) : null;
            case "the" when two is "same" or "very" && IsPartOfDay(three):
                return new DateMention(first, first + 3, known, DateMentionKind.When);
            case "the" or "next" when (one == "next" ? two : three) is var part && IsPartOfDay(part)
                && (one == "next" || two is "next" or "following"):
                return one == "next" && words.TextAt(first - 1) == "the" ? null
                    : Shifted(first, first + (one == "next" ? 2 : 3), known, 1);
            case "the" when two is "previous" or "preceding" && IsPartOfDay(three):
                return Shifted(first, first + 3, known, -1);
            case "the" or "a" when IsPartOfDay(two) && three is "before" or "after" or "earlier"
                && IsBare(words, first + 3, end):
                var isBefore = three is "before" or "earlier";
                return two == "night" && isBefore && known is { } k
                    ? new DateMention(first, first + 3, new DateInterval(Moved(k.Start, -1), k.End),
                        DateMentionKind.When)
                    : Shifted(first, first + 3, known, isBefore ? -1 : 1);
            default:
                return ReadHours(words, first, end, known);
        }
    }

    /// <summary>"hours later", "three hours after", "some hours before", "thirteen hours later".</summary>
    private static DateMention? ReadHours(ArticleWords words, int first, int end, DateInterval? known)
    {
        var unit = first;
        var count = 1;
        if (words[first].Text is "some" or "several" or "few" or "many" or "a" or "an" or "two" or "half"
            || words[first].Kind == WordKind.Number) unit++;
        if (Counts.NumberWords.Read(words, first, end, out var numberEnd) is { } number
            && numberEnd > first) (count, unit) = (number, numberEnd);
        if (At(words, unit, end) is "couple" or "few") unit++;
        if (At(words, unit, end) is "of") unit++;
        if (At(words, unit, end) is not ("hours" or "hour" or "minutes" or "minute" or "moments")) return null;
        var isBack = At(words, unit + 1, end) is "earlier" or "before";
        if (!isBack && At(words, unit + 1, end) is not ("later" or "after" or "afterwards" or "on")) return null;
        if (known is not { } story || At(words, unit, end).StartsWith("minute", StringComparison.Ordinal)
            || At(words, unit, end) is "moments" || count < HoursOfADay)
            return new DateMention(first, unit + 2, known, DateMentionKind.When);
        var days = (count + 23) / 24;
        var interval = isBack
            ? new DateInterval(Moved(story.Start, -days), story.End)
            : new DateInterval(story.Start, CalendarWords.Shift(story.End, days));
        return new DateMention(first, unit + 2, interval, DateMentionKind.When);
    }

    private static bool IsPartOfDay(string word) =>
        word is "day" or "morning" or "afternoon" or "evening" or "night" or "dawn" or "midday";

    /// <summary>Whether "the day before" stands alone and is not "the day before the vote".</summary>
    private static bool IsBare(ArticleWords words, int next, int end) => next >= end
        || words[next].Kind == WordKind.Mark || words[next].Text is "in" or "and" or "at" or "when" or "near"
            or "by" or "as"
        or "had" or "were" or "was" or "for" or "with" or "on" || !words[next].IsWord;

    private static DateMention Shifted(int first, int end, DateInterval? known, int days) => new(first, end,
        known is { } k ? new DateInterval(Moved(k.Start, days), CalendarWords.Shift(k.End, days)) : null,
        DateMentionKind.When);

    private static DateOnly? Moved(DateOnly? day, int days) => day is { } d ? CalendarWords.Shift(d, days) : null;

    private static string At(ArticleWords words, int index, int end) => index < end ? words[index].Text : "";
}
