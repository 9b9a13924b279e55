using System.Text.RegularExpressions;

namespace GeoConflict.Text;

/// <summary>Reads a date line: "KYIV, Ukraine, March 3 -", "BEIRUT (Agency) —", "SAN SALVADOR, 3 JAN 90 --".</summary>
internal static partial class DatelineReader
{
    // Names in capitals, 1 to 5 words: the city.
    private const string Capitals = @"\p{Lu}[\p{Lu}\p{M}'’.]*([ -]\p{Lu}[\p{Lu}\p{M}'’.]*){0,4}";

    // Names in any case that start with a capital, 1 to 4 words: "Ukraine", "Sierra Leone", "La.", "D.C.".
    private const string Name = @"\p{Lu}[\p{L}\p{M}'’.]*([ -]\p{Lu}[\p{L}\p{M}'’.]*){0,3}";

    private const string Brackets = @"( ?[(\[][^()\[\]\r\n]{1,60}[)\]])";

    private const string Tail =
        "(?<agencies>" + Brackets + "?)(,? (?<date>" + WrittenDate.Pattern + "))?(?<agency>" + Brackets
            + @"?)(, [A-Z]{2,6})?\s*";

    /// <summary>The date line that starts at <paramref name="start"/>; null if none does.</summary>
    public static Dateline? ReadAt(string text, int start)
    {
        const int longest = 160;
        var length = Math.Min(longest, text.Length - start);
        var opening = text.Substring(start, length);
        var match = InCapitals().Match(opening);
        if (!match.Success) match = InAnyCase().Match(opening);
        if (!match.Success) return null;
        var places = match.Groups["places"];
        var day = match.Groups["date"].Success ? WrittenDate.Read(match) : null;
        return new Dateline(
            new TextSpan(start + places.Index, places.Length),
            day,
            day is null ? null : new TextSpan(start + match.Groups["date"].Index, match.Groups["date"].Length),
            AgencyOf(match, start));
    }

    private static TextSpan? AgencyOf(Match match, int start)
    {
        // Brackets before a date hold the country: "BOGOTA (COLOMBIA), 14 FEB 91".
        var group = match.Groups["date"].Success || match.Groups["agency"].Length > 0
            ? match.Groups["agency"]
            : match.Groups["agencies"];
        var inner = group.ValueSpan.Trim(" ()[]");
        if (inner.IsEmpty) return null;
        return new TextSpan(start + group.Index
            + group.ValueSpan.IndexOf(inner, StringComparison.Ordinal), inner.Length);
    }

    // A colon, a dash of any kind, or two hyphens end a date line whose city stands in capitals.
    [GeneratedRegex(
        @"^(?<places>" + Capitals + "(, ?" + Name + @"){0,2}?)" + Tail + @"(:|--?(?=\s|\[|$)|[–—―])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InCapitals();

    // In mixed case only an agency in brackets, or a date, with a dash after it tells a date line from prose.
    [GeneratedRegex(
        @"^(?<places>" + Name + "(, ?" + Name + @"){0,2}?)(?=,? ?[(\d\p{Lu}])" + Tail
            + @"(?<=[)\d] ?)(--?(?=\s)|[–—―])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InAnyCase();
}
