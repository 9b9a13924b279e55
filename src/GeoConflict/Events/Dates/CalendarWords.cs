using System.Collections.Frozen;

namespace GeoConflict.Events.Dates;

/// <summary>Names of days and months, numbers in words, and days counted from another day.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, DayOfWeek> Days = new Dictionary<string,
        DayOfWeek>(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
        ["tues"] = DayOfWeek.Tuesday,
        ["weds"] = DayOfWeek.Wednesday,
        ["thurs"] = DayOfWeek.Thursday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["april"] = 4,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["september"] = 9,
        ["october"] = 10,
        ["november"] = 11,
        ["december"] = 12,
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names of weekdays and months.</summary>
    public static IEnumerable<string> Names => Days.Keys.Concat(Months.Keys);

    /// <summary>The weekday a word names; null if none.</summary>
    public static DayOfWeek? WeekdayOf(string word) => Days.TryGetValue(word, out var day) ? day : null;

    /// <summary>The month a word names, 1 to 12; null if none.</summary>
    public static int? MonthOf(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>1 for "first" to 10 for "tenth"; null otherwise.</summary>
    public static int? OrdinalOf(string word) => Ordinals.TryGetValue(word, out var ordinal) ? ordinal : null;

    /// <summary>Whether the name of the month is also a common word, so that it needs a day, a year or a capital
    /// beside it.</summary>
    public static bool IsCommonWord(string month) =>
        month is "may" or "march" or "mar" or "dec" or "sep" or "jan" or "jun";

    /// <summary>The latest such weekday not after <paramref name="day"/>.</summary>
    public static DateOnly OnOrBefore(DateOnly day, DayOfWeek weekday) =>
        Shift(day, -(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The earliest such weekday not before <paramref name="day"/>.</summary>
    public static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) =>
        Shift(day, ((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The Monday of the week that holds <paramref name="day"/>.</summary>
    public static DateOnly MondayOf(DateOnly day) => OnOrBefore(day, DayOfWeek.Monday);

    /// <summary>A day moved by days, kept within the calendar.</summary>
    public static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber,
            DateOnly.MaxValue.DayNumber));

    /// <summary>A day moved by months, kept within the calendar.</summary>
    public static DateOnly ShiftMonths(DateOnly day, int months)
    {
        var month = day.Year * 12 + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= 9999 * 12 ? DateOnly.MaxValue : day.AddMonths(months);
    }

    /// <summary>All days of a month.</summary>
    public static DateInterval MonthInterval(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>All days of a year.</summary>
    public static DateInterval YearInterval(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The day of these numbers; null if there is none.</summary>
    public static DateOnly? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
