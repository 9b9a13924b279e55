namespace GeoConflict.Events;

/// <summary>The days within which something happened, both ends included.</summary>
/// <param name="Start">First possible day; null for "on or before <paramref name="End"/>".</param>
/// <param name="End">Last possible day.</param>
public readonly record struct DateInterval(DateOnly? Start, DateOnly End)
{
    /// <summary>One day.</summary>
    public static DateInterval On(DateOnly day) => new(day, day);

    /// <summary>Neither end is known: the text gives no day and the day of publication is not known.</summary>
    /// <remarks>Written out as no date at all, never as the year 9999.</remarks>
    public static DateInterval Unknown { get; } = new(null, DateOnly.MaxValue);

    /// <summary>Whether nothing is known of the day; see <see cref="Unknown"/>.</summary>
    public bool IsUnknown => Start is null && End == DateOnly.MaxValue;

    /// <summary>How many days it spans; null where the start is open.</summary>
    public int? Days => Start is { } start ? End.DayNumber - start.DayNumber + 1 : null;

    /// <summary>"day", "week" (2 to 7 days), "month" (to 31), "year" (to 366), "more", "open" (no start) or
    /// "unknown".</summary>
    public string PrecisionName => Days switch
    {
        null => IsUnknown ? "unknown" : "open",
        1 => "day",
        <= 7 => "week",
        <= 31 => "month",
        <= 366 => "year",
        _ => "more",
    };
}
