using System.Globalization;

namespace GeoConflict.Api.Review;

/// <summary>The ETag of one event: the number of its last revision.</summary>
internal static class EventTag
{
    /// <summary>The tag with its quotation marks: "r12".</summary>
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"r{revision}\"");

    /// <summary>The number; null where the tag is none of an event.</summary>
    public static long? Parse(string? tag) =>
        tag is ['"', 'r', .. var digits, '"']
        && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
