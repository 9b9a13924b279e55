using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoConflict.Text;

/// <summary>Reads a full day as headers write it: "2023-11-13", "3 JAN 90", "March 3, 2022".</summary>
internal static partial class WrittenDate
{
    private const string Month =
        "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|"
        + "nov(ember)?|dec(ember)?)";

    /// <summary>
    /// Any of the forms, with the named groups that <see cref="Read"/> takes; day and year may be absent.
    /// </summary>
    public const string Pattern =
        @"(?i:(?<year>\d{4})[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})|(?<day>\d{1,2})(st|nd|rd|th)?[ -]" + Month
        + @"\b\.?,?([ -](?<year>\d{4}|\d{2})\b)?|" + Month
            + @"\b\.? (?<day>\d{1,2})(st|nd|rd|th)?\b(,? (?<year>\d{4})\b)?)";

    private const string MonthStarts = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>Two-digit years up to this belong to this century.</summary>
    private const int LastShortYearOfThisCentury = 49;

    /// <summary>
    /// The day that starts <paramref name="text"/>, with how many code units it fills; null if none does.
    /// </summary>
    public static (DateOnly Day, int Length)? ReadStart(string text)
    {
        var match = AtStart().Match(text);
        return match.Success && Read(match) is { } day ? (day, match.Length) : null;
    }

    /// <summary>
    /// The day in a match of <see cref="Pattern"/>; null if the year is not given or there is no such day.
    /// </summary>
    public static DateOnly? Read(Match match)
    {
        if (!match.Groups["year"].Success) return null;
        var year = ReadNumber(match.Groups["year"]);
        if (year < 100) year += year <= LastShortYearOfThisCentury ? 2000 : 1900;
        var month = match.Groups["number"].Success ? ReadNumber(match.Groups["number"])
            : MonthOf(match.Groups["month"]);
        var day = ReadNumber(match.Groups["day"]);
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        return isDay ? new DateOnly(year, month, day) : null;
    }

    private static int MonthOf(Group name) =>
        MonthStarts.IndexOf(name.Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;

    private static int ReadNumber(Group digits) =>
        int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^"
        + Pattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();
}
