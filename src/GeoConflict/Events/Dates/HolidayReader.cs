using GeoConflict.Events.Counts;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Reads feasts of a fixed day, and days counted from them: "New Year's Day", "two days before
/// Christmas".</summary>
/// <param name="publishedOn">Day of publication, which gives the year; null if not known.</param>
internal sealed class HolidayReader(DateOnly? publishedOn)
{
    private static readonly (string[] Words, int Month, int Day)[] Feasts =
    [
        (["new", "year", "day"], 1, 1),
        (["new", "years", "day"], 1, 1),
        (["new", "year", "eve"], 12, 31),
        (["new", "years", "eve"], 12, 31),
        (["christmas", "day"], 12, 25),
        (["christmas", "eve"], 12, 24),
        (["boxing", "day"], 12, 26),
        (["bastille", "day"], 7, 14),
        (["may", "day"], 5, 1),
        (["christmas"], 12, 25),
    ];

    /// <returns>The mention that starts at <paramref name="first"/>; null if none does.</returns>
    public DateMention? Read(ArticleWords words, int first, int end)
    {
        if (FeastAt(words, first, end) is { } feast) return On(first, feast.End, feast.Day, 0);
        if (NumberWords.Read(words, first, end, out var unit) is not { } count
            && !(words[first].Text is "a" or "the" && (count = 1) == 1 && (unit = first + 1) > first)) return null;
        if (words.TextAt(unit) is not ("day" or "days") || words.TextAt(unit + 1) is not ("before"
            or "after")) return null;
        if (unit + 2 >= end || FeastAt(words, unit + 2, end) is not { } counted) return null;
        return On(first, counted.End, counted.Day, words.TextAt(unit + 1) == "before" ? -count : count);
    }

    private static DateMention On(int first, int end, DateOnly? day, int shift) => new(first, end,
        day is { } d ? DateInterval.On(CalendarWords.Shift(d, shift)) : null, DateMentionKind.When);

    /// <summary>The feast that the words at an index name, on its latest day not after the report.</summary>
    private (int End, DateOnly? Day)? FeastAt(ArticleWords words, int first, int end)
    {
        if (first >= end || !words[first].IsCapital && !words.IsAllUpper) return null;
        foreach (var (names, month, day) in Feasts)
        {
            if (first + names.Length > end || !IsNamed(words, first, names)) continue;
            if (names.Length == 1 && words.TextAt(first - 1) is not ("on" or "at" or "before" or "after")) return null;
            if (publishedOn is not { } published) return (first + names.Length, null);
            var latest = CalendarWords.DayOf(published.Year, month, day);
            if (latest > CalendarWords.Shift(published, 1)
                && published.Year > 1) latest = CalendarWords.DayOf(published.Year - 1, month, day);
            return (first + names.Length, latest);
        }

        return null;
    }

    private static bool IsNamed(ArticleWords words, int first, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (words[first + i].Text != names[i]) return false;
        }

        return true;
    }
}
