using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Reads dates that name a month or a year: "12 November 2023", "Nov. 12", "2023-11-12", "early March", "in
/// 2014".</summary>
/// <param name="publishedOn">Day of publication, which gives the year that is left out; null if not known.</param>
internal sealed class AbsoluteDateReader(DateOnly? publishedOn)
{
    /// <summary>A date without its year may lie this far after the report: time zones and misprints.</summary>
    private const int LeadDays = 2;

    /// <returns>The mention that starts at <paramref name="first"/>; null if none does.</returns>
    public DateMention? Read(ArticleWords words, int first, int end)
    {
        ref readonly var word = ref words[first];
        if (word.Kind == WordKind.Number)
        {
            return ReadNumeric(words, first, end) ?? ReadDayFirst(words, first, end) ?? ReadYear(words, first);
        }

        if (!word.IsWord) return null;
        if (word.Text is "early" or "mid" or "late" && MonthAt(words, first + 1, end) is { } part)
        {
            return ReadMonth(words, first, first + 1, part, end, word.Text);
        }

        if (word.Text is "between" or "from"
            && words.TextAt(first + 2) is "and" or "to" or "until") return ReadBetween(words, first, end);
        return MonthAt(words, first, end) is { } month ? ReadMonthFirst(words, first, month, end) : null;
    }

    private DateMention? ReadNumeric(ArticleWords words, int first, int end)
    {
        var (numbers, separator, last) = NumbersFrom(words, first, end);
        if (numbers is not [var a, var b, var c]) return null;
        if (a.Length == 4) return Of(words, first, last, int.Parse(a, CultureInfo.InvariantCulture), Int(b), Int(c));
        if (c.Length is not (2 or 4) || separator == '.' && c.Length != 4) return null;
        var year = FullYear(Int(c));
        var (dayFirst, monthFirst) = (CalendarWords.DayOf(year, Int(b), Int(a)), CalendarWords.DayOf(year, Int(a),
            Int(b)));
        if (separator == '.') monthFirst = null;
        if ((dayFirst ?? monthFirst) is not { } one) return null;
        var other = monthFirst ?? one;
        var interval = one < other ? new DateInterval(one, other) : new DateInterval(other, one);
        return new DateMention(first, last, interval, one == other ? DateMentionKind.When : DateMentionKind.Ambiguous);
    }

    /// <summary>Three numbers parted by one kind of mark, in one token or in five.</summary>
    private static (string[] Numbers, char Separator, int End) NumbersFrom(ArticleWords words, int first, int end)
    {
        foreach (var separator in "-/.")
        {
            var parts = words[first].Text.Split(separator);
            if (parts.Length == 3 && parts.All(IsShortNumber)) return (parts, separator, first + 1);
        }

        if (first + 4 < end && words[first + 1].Text is ['-' or '/' or '.'] mark && words[first + 3].Text == mark
            && words[first + 2].Kind == WordKind.Number && words[first + 4].Kind == WordKind.Number
            && IsShortNumber(words[first].Text) && IsShortNumber(words[first + 2].Text)
                && IsShortNumber(words[first + 4].Text)
            && words[first + 4].Span.End - words[first].Span.Start <= 10)
            return ([words[first].Text, words[first + 2].Text, words[first + 4].Text], mark[0], first + 5);
        return ([], ' ', first);
    }

    /// <summary>"12 November", "12th of November 2023", "3-5 May", "2 JAN 90".</summary>
    private DateMention? ReadDayFirst(ArticleWords words, int first, int end)
    {
        if (DayNumber(words[first].Text) is not { } day) return null;
        var i = first + 1;
        if (words.TextAt(i) is "th" or "st" or "nd" or "rd") i++;
        int? until = null;
        if (i + 1 < end && words[i].Text is "-" or "and" or "to" && DayNumber(words[i + 1].Text) is { } second
            && second > day)
        {
            until = second;
            i += 2;
        }

        if (words.TextAt(i) == "of") i++;
        if (i < end && words[i].IsMark(".")) return null;
        if (MonthAt(words, i, end, hasDay: true) is not { } month) return null;
        return Finish(words, first, i + 1, end, month, day, until);
    }

    /// <summary>"November 12, 2023", "Nov. 12", "May 3-5", "in March", "March 2014".</summary>
    private DateMention? ReadMonthFirst(ArticleWords words, int first, int month, int end)
    {
        var i = first + 1;
        if (i < end && words[i].IsMark(".") && words[first].Text.Length <= 4) i++;
        if (i < end && DayNumber(words[i].Text) is { } day)
        {
            var last = i + 1;
            if (words.TextAt(last) is "th" or "st" or "nd" or "rd") last++;
            int? until = null;
            if (last + 1 < end && words[last].Text is "-" or "and" or "to"
                && DayNumber(words[last + 1].Text) is { } second && second > day
                && MonthAt(words, last + 2, end) is null)
            {
                until = second;
                last += 2;
            }

            return Finish(words, first, last, end, month, day, until);
        }

        var isNamedAsMonth = words.TextAt(first - 1) is "in" or "since" or "last" or "during" or "of" or "until" or "by"
            || YearAt(words, first + 1, end) is not null;
        if (CalendarWords.IsCommonWord(words[first].Text) && !isNamedAsMonth) return null;
        return words[first].IsCapital || words.IsAllUpper ? ReadMonth(words, first, first, month, end, "") : null;
    }

    private DateMention ReadMonth(ArticleWords words, int first, int monthWord, int month, int end, string part)
    {
        var last = monthWord + 1;
        var year = YearAt(words, last, end);
        if (year is not null) last++;
        else if (last < end && words[last].Text is "," or "of"
            && YearAt(words, last + 1, end) is { } later) (year, last) = (later, last + 2);
        if ((year ?? YearFor(month, null,
            words.TextAt(first - 1) is "next")) is not { } known) return new DateMention(first, last, null,
            DateMentionKind.When);
        var whole = CalendarWords.MonthInterval(known, month);
        var interval = part switch
        {
            "early" => new DateInterval(whole.Start, new DateOnly(known, month, 10)),
            "mid" => new DateInterval(new DateOnly(known, month, 11), new DateOnly(known, month, 20)),
            "late" => new DateInterval(new DateOnly(known, month, 21), whole.End),
            _ => whole,
        };
        if (publishedOn is { } published && interval.End > published && interval.Start <= published)
        {
            interval = interval with { End = published };
        }

        return new DateMention(first, last, interval, KindOf(interval));
    }

    private DateMention? ReadBetween(ArticleWords words, int first, int end)
    {
        if (first + 3 >= end || DayNumber(words[first + 1].Text) is not { } from
            || DayNumber(words[first + 3].Text) is not { } to) return null;
        if (MonthAt(words, first + 4, end, hasDay: true) is not { } month || to <= from) return null;
        return Finish(words, first, first + 5, end, month, from, to);
    }

    private DateMention? Finish(ArticleWords words, int first, int last, int end, int month, int day, int? until)
    {
        var comma = last < end && words[last].Text is "," or "." ? 1 : 0;
        var year = YearAt(words, last + comma, end);
        if (year is not null) last += comma + 1;
        if ((year ?? YearFor(month, until
            ?? day, false)) is not { } known) return new DateMention(first, last, null, DateMentionKind.When);
        if (CalendarWords.DayOf(known, month, day) is not { } start) return null;
        var stop = until is { } d ? CalendarWords.DayOf(known, month, d) ?? start : start;
        var interval = new DateInterval(start, stop);
        return new DateMention(first, last, interval, KindOf(interval));
    }

    private DateMention? ReadYear(ArticleWords words, int first)
    {
        if (YearAt(words, first, first + 1) is not { } year || words[first].Text.Length != 4) return null;
        if (words.TextAt(first - 1) is not ("in" or "since" or "during" or "from" or "of" or "until" or "by"
            or "early" or "late" or "mid")) return null;
        return new DateMention(first, first + 1, CalendarWords.YearInterval(year), DateMentionKind.LongAgo);
    }

    private DateMention? Of(ArticleWords words, int first, int last, int year, int month, int day)
    {
        if (CalendarWords.DayOf(year, month, day) is not { } known) return null;
        var isHeader = words.TextAt(first - 1) == "date";
        return new DateMention(first, last, DateInterval.On(known), isHeader
            ? DateMentionKind.Header : KindOf(DateInterval.On(known)));
    }

    private DateMentionKind KindOf(DateInterval interval) =>
        publishedOn is { } published && interval.Start > CalendarWords.Shift(published, LeadDays)
            ? DateMentionKind.Future : DateMentionKind.When;

    /// <summary>The year of the latest such day or month not after the report.</summary>
    private int? YearFor(int month, int? day, bool isNext)
    {
        if (publishedOn is not { } published) return null;
        var last = CalendarWords.Shift(published, LeadDays);
        var isLater = month > last.Month || (month == last.Month && day > last.Day);
        return isNext ? (isLater ? last.Year : last.Year + 1) : Math.Max(1, isLater ? last.Year - 1 : last.Year);
    }

    private static int? MonthAt(ArticleWords words, int index, int end, bool hasDay = false)
    {
        if (index >= end || !words[index].IsWord
            || CalendarWords.MonthOf(words[index].Text) is not { } month) return null;
        return words[index].IsCapital || words.IsAllUpper || hasDay ? month : null;
    }

    private int? YearAt(ArticleWords words, int index, int end)
    {
        if (index >= end || words[index].Kind != WordKind.Number
            || !words[index].Text.All(char.IsAsciiDigit)) return null;
        var value = words[index].Text.Length is 2 or 4 ? Int(words[index].Text) : 0;
        if (words[index].Text.Length == 4) return value is >= 1800 and <= 2100 ? value : null;
        var isShortYear = words[index].Text.Length == 2 && CalendarWords.MonthOf(words.TextAt(index - 1)) is not null
            && (words.IsAllUpper || words[index - 1].Text.Length == 3) && value > 31;
        return isShortYear ? FullYear(value) : null;
    }

    private int FullYear(int year) => year >= 100 ? year : year > ((publishedOn?.Year ?? 2049) % 100) + 1
        && year > 49 ? 1900 + year : 2000 + year;

    private static int? DayNumber(string text) => text.Length is 1 or 2
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
        ? day
        : text.Length is 3 or 4 && char.IsAsciiDigit(text[0]) && text.EndsWith("th", StringComparison.Ordinal)
            ? DayNumber(text[..^2]) : null;

    private static bool IsShortNumber(string text) => text.Length is >= 1 and <= 4 && text.All(char.IsAsciiDigit);

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
