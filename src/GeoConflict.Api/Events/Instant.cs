using System.Globalization;

namespace GeoConflict.Api.Events;

/// <summary>Reads instants of addresses.</summary>
internal static class Instant
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>An RFC 3339 instant in UTC, or a day.</summary>
    /// <param name="parameter">Its name, for the error.</param>
    /// <param name="text">The text; a plus sign may have become a space.</param>
    /// <param name="isEnd">Whether a day means its last moment instead of its first.</param>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    public static DateTimeOffset Parse(string parameter, string text, bool isEnd)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            return isEnd && day < DateOnly.MaxValue ? start.AddDays(1).AddTicks(-10) : start;
        }

        return DateTimeOffset.TryParseExact(
            text.Trim().Replace(' ', '+'), Formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw EventFilter.Malformed(parameter, $"'{text}' is no RFC 3339 day or instant");
    }
}
