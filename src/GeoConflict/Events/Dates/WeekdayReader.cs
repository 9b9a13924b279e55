using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Reads weekdays: "on Sunday", "last Sunday", "Sunday night", "overnight into Monday".</summary>
/// <param name="publishedOn">Day of publication; null if not known.</param>
internal sealed class WeekdayReader(DateOnly? publishedOn)
{
    /// <summary>How far back "will", "to" or "planned" may stand to put a weekday into the future.</summary>
    private const int TenseWindow = 8;

    /// <returns>The mention that starts at <paramref name="first"/>; null if none does.</returns>
    public DateMention? Read(ArticleWords words, int first, int end)
    {
        if (!words[first].IsWord || CalendarWords.WeekdayOf(words[first].Text) is not { } weekday) return null;
        var last = first + 1;
        if (last < end && words[last].Text is "morning" or "afternoon" or "evening" or "night" or "noon"
            or "midnight") last++;
        var isNight = words[last - 1].Text == "night" || words.TextAt(first - 1) == "overnight"
            || words.TextAt(first - 2) == "overnight"
            || (words.TextAt(first - 1) == "of" && words.TextAt(first - 2) == "night");
        if (publishedOn is not { } published) return new DateMention(first, last, null, DateMentionKind.When);
        if (IsFuture(words, first))
        {
            var coming = CalendarWords.OnOrAfter(CalendarWords.Shift(published, 1), weekday);
            return new DateMention(first, last, DateInterval.On(coming), DateMentionKind.Future);
        }

        if (WeekOf(words, ref last) is { } weeksBack)
        {
            var monday = CalendarWords.Shift(CalendarWords.MondayOf(published), -7 * weeksBack);
            return new DateMention(first, last, DateInterval.On(CalendarWords.OnOrAfter(monday, weekday)),
                DateMentionKind.When);
        }

        if (NightInto(words, first, last) is { } into)
        {
            var morning = CalendarWords.OnOrBefore(published, into.Weekday);
            return new DateMention(first, into.End, DateInterval.On(morning), DateMentionKind.When);
        }

        var isBefore = words.TextAt(first - 1) is "last" or "past" or "previous";
        var day = CalendarWords.OnOrBefore(isBefore ? CalendarWords.Shift(published, -1) : published, weekday);
        var interval = DateInterval.On(day);
        if (words.TextAt(first - 1) == "to" && words.TextAt(first - 2) == "night")
        {
            return new DateMention(first, last, interval, DateMentionKind.When);
        }

        if (words.TextAt(first - 1) == "into" || (isNight && words.TextAt(first - 1) == "to"))
        {
            interval = new DateInterval(CalendarWords.Shift(day, -1), day);
        }
        else if (isNight && words.TextAt(last) is "to" or "into"
            && CalendarWords.WeekdayOf(words.TextAt(last + 1)) is not null)
        {
            interval = new DateInterval(day, CalendarWords.Shift(day, 1));
            last += 2;
        }

        return new DateMention(first, last, interval, DateMentionKind.When);
    }

    /// <summary>"Monday last week", "Monday of this week": how many weeks back; null if no week is named.</summary>
    private static int? WeekOf(ArticleWords words, ref int last)
    {
        var at = words.TextAt(last) == "of" ? last + 1 : last;
        if (words.TextAt(at) is not ("last" or "this") || words.TextAt(at + 1) != "week") return null;
        var weeks = words.TextAt(at) == "last" ? 1 : 0;
        last = at + 2;
        return weeks;
    }

    /// <summary>"in the night from Friday to Saturday" is told of Saturday's small hours.</summary>
    private static (DayOfWeek Weekday, int End)? NightInto(ArticleWords words, int first, int last)
    {
        if (words.TextAt(first - 1) != "from" || words.TextAt(first - 2) != "night") return null;
        return words.TextAt(last) == "to" && CalendarWords.WeekdayOf(words.TextAt(last + 1)) is { } weekday
            ? (weekday, last + 2) : null;
    }

    private static bool IsFuture(ArticleWords words, int first)
    {
        var start = Math.Max(words.StartOf(words[first].Sentence), first - TenseWindow);
        if (words.TextAt(first - 1) is "next" or "coming") return true;
        for (var i = first - 1; i >= start; i--)
        {
            if (words[i].Kind == WordKind.Mark && words[i].Text is not "\"") return false;
            if (words[i].Text is "will" or "scheduled" or "slated" or "expected" or "until" or "due" or "planned"
                or "plans" or "wont") return true;
            if (words[i].Text is "said" or "told" or "was" or "were" or "had" or "after") return false;
        }

        return false;
    }
}
