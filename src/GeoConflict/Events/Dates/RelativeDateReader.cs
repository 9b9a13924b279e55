using GeoConflict.Events.Counts;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Reads times counted from now or from the date before: "yesterday", "two days ago", "last month",
/// "overnight".</summary>
/// <param name="publishedOn">Day of publication; null if not known.</param>
internal sealed class RelativeDateReader(DateOnly? publishedOn)
{
    /// <summary>Days a vague "recent days", "weeks", "months" reaches back.</summary>
    private const int RecentDays = 7, RecentWeeksDays = 30, RecentMonthsDays = 120;

    /// <param name="words">The article.</param>
    /// <param name="first">Index of the first word.</param>
    /// <param name="end">One past the sentence's last word.</param>
    /// <param name="previous">The days of the date before, from which "two days earlier" counts; null if none.</param>
    /// <returns>The mention that starts at <paramref name="first"/>; null if none does.</returns>
    public DateMention? Read(ArticleWords words, int first, int end, DateInterval? previous)
    {
        var text = words[first].Text;
        var next = first + 1 < end ? words[first + 1].Text : "";
        switch (text)
        {
            case "today" or "tonight":
                return On(first, first + 1, 0);
            case "yesterday":
                return On(first, first + 1 + (next is "morning" or "afternoon" or "evening" or "night" ? 1 : 0), -1);
            case "tomorrow":
                return On(first, first + 1, 1) with { Kind = DateMentionKind.Future };
            case "overnight":
                return CalendarWords.WeekdayOf(next) is null
                    && CalendarWords.WeekdayOf(words.TextAt(first + 2)) is null
                    ? Between(first, first + 1, -1, 0) : null;
            case "this" or "last" or "next" or "past" or "previous" or "earlier" or "recent":
                return ReadNamedPeriod(words, first, end, text, next);
            case "weekend":
                return ReadWeekend(first, words.TextAt(first - 1) is "next" or "coming");
            default:
                return ReadCounted(words, first, end, previous);
        }
    }

    private DateMention? ReadNamedPeriod(ArticleWords words, int first, int end, string text, string next)
    {
        if (text == "earlier")
        {
            if (next is "today") return On(first, first + 2, 0);
            return next is "this" or "last" && first + 2 < end
                ? ReadNamedPeriod(words, first + 1, end, next, words[first + 2].Text) is { } inner
                ? inner with { FirstWord = first } : null : null;
        }

        if (text is "last" or "past" or "previous" or "recent" && (next is "few" or "several" or "couple"
            || next is "days" or "weeks" or "months" or "years" or "hours")) return ReadRecent(words, first, next);
        if (text is "last" or "past" or "previous"
            && NumberWords.Read(words, first + 1, end, out var numberEnd) is { } count) return ReadPast(words, first,
            numberEnd, count);
        if (text is "recent") return null;
        return (text, next) switch
        {
            ("this", "morning" or "afternoon" or "evening") => On(first, first + 2, 0),
            ("last", "night") => new DateMention(first, first + 2, publishedOn is { } p
                ? DateInterval.On(CalendarWords.Shift(p, -1)) : null, DateMentionKind.When),
            ("this", "week") => Since(first, publishedOn is { } p ? CalendarWords.MondayOf(p) : null),
            ("this", "month") => Since(first, publishedOn is { } p ? new DateOnly(p.Year, p.Month, 1) : null),
            ("this", "year") => Since(first, publishedOn is { } p ? new DateOnly(p.Year, 1, 1) : null),
            ("last" or "past" or "previous", "week") => Week(first, text),
            ("last" or "previous", "month") =>
                new DateMention(first, first + 2, LastMonth(words.TextAt(first - 1)), DateMentionKind.When),
            ("last" or "previous", "year") => new DateMention(first, first + 2, publishedOn is { Year: > 1 } p
                ? CalendarWords.YearInterval(p.Year - 1) : null, DateMentionKind.LongAgo),
            ("past", "month") => Between(first, first + 2, -30, 0) with { Kind = DateMentionKind.Period },
            ("past", "year") => Between(first, first + 2, -365, 0) with { Kind = DateMentionKind.Period },
            ("last", "decade" or "century" or "summer" or "winter" or "autumn" or "spring") =>
                new DateMention(first, first + 2, null, DateMentionKind.LongAgo),
            ("next", "week" or "month" or "year" or "days" or "few") =>
                new DateMention(first, first + 2, null, DateMentionKind.Future),
            ("last" or "this" or "past", "weekend") => ReadWeekend(first + 1, false) with { FirstWord = first },
            _ => null,
        };
    }

    /// <summary>"in the last two weeks", "the past 48 hours".</summary>
    private DateMention? ReadPast(ArticleWords words, int first, int unitWord, int count)
    {
        if (DaysOf(words.TextAt(unitWord)) is not { } days) return null;
        var reach = words.TextAt(unitWord).StartsWith("hour", StringComparison.Ordinal)
            ? (count + 23) / 24 : (int)Math.Min(100_000, (long)count * days);
        return Between(first, unitWord + 1, -reach, 0) with
        {
            Kind = reach <= 3
            ? DateMentionKind.When : DateMentionKind.Period
        };
    }

    private DateMention? ReadRecent(ArticleWords words, int first, string next)
    {
        var unitWord = next switch
        {
            "few" or "several" => first + 2,
            "couple" => words.TextAt(first + 2) == "of" ? first + 3 : first + 2,
            _ => first + 1,
        };
        int? reach = words.TextAt(unitWord) switch
        {
            "hours" => 1,
            "days" => RecentDays,
            "weeks" => RecentWeeksDays,
            "months" => RecentMonthsDays,
            "years" => RecentMonthsDays * 10,
            _ => null,
        };
        if (reach is not { } days) return null;
        return Between(first, unitWord + 1, -days, 0) with
        {
            Kind = days == 1
            ? DateMentionKind.When : DateMentionKind.Period
        };
    }

    /// <summary>"two days ago", "a week earlier", "hours later".</summary>
    private DateMention? ReadCounted(ArticleWords words, int first, int end, DateInterval? previous)
    {
        if (words[first].Kind == WordKind.Mark) return null;
        int count;
        int unitWord;
        if (words[first].Text is "a" or "an") (count, unitWord) = (1, first + 1);
        else if (NumberWords.Read(words, first, end, out var numberEnd) is { } number) (count, unitWord) = (number,
            numberEnd);
        else if (words[first].Text is "several" or "few" or "many" or "some") (count, unitWord) = (3, first + 1);
        else if (words[first].Text is "days" or "weeks" or "months" or "years" or "hours") (count, unitWord) = (2,
            first);
        else return null;
        if (unitWord + 1 >= end || DaysOf(words.TextAt(unitWord)) is not { } days) return null;
        var direction = words.TextAt(unitWord + 1);
        if (direction is not ("ago" or "earlier" or "later" or "before" or "after") || (direction is "before"
            && unitWord + 2 < end && !words[unitWord + 2].IsMark(".") && !words[unitWord + 2].IsMark(","))) return null;
        var last = unitWord + 2;
        if (days >= 365 && direction is "ago" or "earlier" or "after" or "before") return new DateMention(first, last, YearsAgo(count),
            DateMentionKind.LongAgo);
        var isFromNow = direction == "ago" || previous is null;
        var from = isFromNow ? (publishedOn is { } p ? DateInterval.On(p) : (DateInterval?)null) : previous;
        if (from is not { Start: { } start } known) return new DateMention(first, last, null, DateMentionKind.When);
        var isHours = words.TextAt(unitWord).StartsWith("hour", StringComparison.Ordinal);
        var moved = isHours ? (count + 23) / 24 : (int)Math.Min(100_000, (long)count * days);
        var isAfterEvent = direction is "after" && unitWord + 2 < end && words[unitWord + 2].IsWord;
        var sign = direction is "later" or "after" && !isAfterEvent ? 1 : -1;
        var slack = isHours ? 0 : days switch
        {
            >= 28 => 10,
            7 => 2,
            _ =>
            words[first].Text is "several" or "few" or "days" ? 2 : 0
        };
        var interval = isHours
            ? new DateInterval(CalendarWords.Shift(start, Math.Min(0, sign * moved)), CalendarWords.Shift(known.End,
                Math.Max(0, sign * moved)))
            : new DateInterval(CalendarWords.Shift(start, sign * moved - slack), CalendarWords.Shift(known.End,
                sign * moved + slack));
        return new DateMention(first, last, interval, DateMentionKind.When);
    }

    private DateInterval? YearsAgo(int count) => publishedOn is { } p && p.Year - count >= 1
        ? CalendarWords.YearInterval(p.Year - count) : null;

    private DateInterval? LastMonth(string part)
    {
        if (publishedOn is not { } published) return null;
        var month = CalendarWords.ShiftMonths(new DateOnly(published.Year, published.Month, 1), -1);
        var whole = CalendarWords.MonthInterval(month.Year, month.Month);
        return part switch
        {
            "early" => whole with { End = new DateOnly(month.Year, month.Month, 10) },
            "late" => whole with { Start = new DateOnly(month.Year, month.Month, 21) },
            _ => whole,
        };
    }

    private DateMention Week(int first, string text)
    {
        if (text == "past") return Between(first, first + 2, -7, 0) with { Kind = DateMentionKind.Period };
        var monday = publishedOn is { } p ? CalendarWords.Shift(CalendarWords.MondayOf(p), -7) : (DateOnly?)null;
        return new DateMention(first, first + 2, monday is { } m
            ? new DateInterval(m, CalendarWords.Shift(m, 6)) : null, DateMentionKind.When);
    }

    private DateMention ReadWeekend(int first, bool isNext)
    {
        if (isNext) return new DateMention(first, first + 1, null, DateMentionKind.Future);
        if (publishedOn is not { } published) return new DateMention(first, first + 1, null, DateMentionKind.When);
        var saturday = CalendarWords.OnOrBefore(published, DayOfWeek.Saturday);
        var sunday = CalendarWords.Shift(saturday, 1);
        return new DateMention(first, first + 1, new DateInterval(saturday, sunday > published
            ? published : sunday), DateMentionKind.When);
    }

    private DateMention Since(int first, DateOnly? start) =>
        new(first, first + 2, start is { } s && publishedOn is { } p
            ? new DateInterval(s, p) : null, DateMentionKind.Period);

    private DateMention On(int first, int end, int shift) => Between(first, end, shift, shift);

    private DateMention Between(int first, int end, int from, int to) =>
        new(first, end, publishedOn is { } p
            ? new DateInterval(CalendarWords.Shift(p, from), CalendarWords.Shift(p, to)) : null, DateMentionKind.When);

    private static int? DaysOf(string unit) => unit switch
    {
        "hour" or "hours" => 1,
        "day" or "days" => 1,
        "week" or "weeks" => 7,
        "month" or "months" => 30,
        "year" or "years" or "decade" or "decades" => 365,
        _ => null,
    };
}
