using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Events;

/// <summary>Where a list goes on: after this event, in the order of last day and id, both falling.</summary>
/// <param name="SortDate">The last day of the event before; 0001-01-01 where it has none.</param>
/// <param name="EventId">Its id.</param>
public readonly record struct EventCursor(DateOnly SortDate, long EventId)
{
    /// <summary>Whether the event before had a day; those without come last.</summary>
    public bool IsDated => SortDate > DateOnly.MinValue;

    /// <summary>The cursor as it stands in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{SortDate:yyyy-MM-dd} {EventId}")));

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="BadHttpRequestException">It is none that this service gave.</exception>
    public static EventCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
            return new EventCursor(
                DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw EventFilter.Malformed("cursor", "is none of this service; take it from a 'next' link");
        }
    }
}
