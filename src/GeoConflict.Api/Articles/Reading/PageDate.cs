using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Dates as pages and feeds write them for machines; those for people only where they are plain.</summary>
public static partial class PageDate
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ssK", "yyyyMMdd", "yyyy/MM/dd",
        "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "d MMM yyyy HH:mm", "d MMMM yyyy HH:mm", "MMMM d, yyyy HH:mm", "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm zzz", "dd.MM.yyyy", "dd.MM.yyyy HH:mm", "d MMM yy HH:mm:ss zzz", "d MMM yy HH:mm:ss",
    ];

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["UT"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
    };

    /// <summary>The instant, in UTC where no zone is named; null if it is not understood.</summary>
    public static DateTimeOffset? Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > 100) return null;
        var text = Spaces().Replace(written.Trim(), " ");
        text = DayName().Replace(text, "");
        text = Zone().Replace(text, match => Zones.TryGetValue(match.Groups[1].Value, out var offset)
            ? " " + offset
            : match.Value);
        text = ShortOffset().Replace(text, "$1:$2");
        return DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[A-Za-z]{3,9}, (?=\d)")]
    private static partial Regex DayName();

    [GeneratedRegex(@" ?(?<=[\d ])([A-Z]{1,4})\z")]
    private static partial Regex Zone();

    [GeneratedRegex(@"([+-]\d\d)(\d\d)\z")]
    private static partial Regex ShortOffset();
}
