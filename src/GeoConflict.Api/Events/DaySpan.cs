using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GeoConflict.Api.Events;

/// <summary>The days that <c>datetime</c> asks for, both ends included, in UTC; null for an open end.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct DaySpan(DateOnly? From, DateOnly? To)
{
    private const string Open = "..";

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>Reads an RFC 3339 day or instant, or two of them with a slash between; ".." or nothing is an open
    /// end.</summary>
    /// <param name="text">The instant or interval.</param>
    /// <param name="days">The days.</param>
    /// <param name="why">What is wrong with the text; null if nothing is.</param>
    public static bool TryParse(string text, out DaySpan days, [NotNullWhen(false)] out string? why)
    {
        days = default;
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            why = "has more than one '/'";
            return false;
        }

        if (!TryParseEnd(parts[0], out var from, out why)) return false;
        if (!TryParseEnd(parts[^1], out var to, out why)) return false;
        if (parts.Length == 1 && from is null) why = "is open at both ends; leave it out instead";
        else if (from > to) why = $"ends ({parts[^1]}) before it starts ({parts[0]})";
        days = new DaySpan(from, to);
        return why is null;
    }

    private static bool TryParseEnd(string text, out DateOnly? day, [NotNullWhen(false)] out string? why)
    {
        day = null;
        why = null;
        if (text.Length == 0 || text == Open) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            day = date;
            return true;
        }

        // A plus sign in an address means a space; an offset such as +03:00 must still be understood.
        if (DateTimeOffset.TryParseExact(
            text.Replace(' ', '+').ToUpperInvariant(), InstantFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            day = DateOnly.FromDateTime(instant.UtcDateTime);
            return true;
        }

        why = $"'{text}' is no RFC 3339 date or date-time, such as 2023-11-12 or 2023-11-12T06:00:00Z";
        return false;
    }
}
