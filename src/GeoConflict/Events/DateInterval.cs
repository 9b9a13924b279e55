namespace GeoConflict.Events;

/// <summary>The days within which something happened, both ends included.</summary>
/// <param name="Start">First possible day; null for "on or before <paramref name="End"/>".</param>
/// <param name="End">Last possible day.</param>
public readonly record struct DateInterval(DateOnly? Start, DateOnly End)
{
    /// <summary>One day.</summary>
    public static DateInterval On(DateOnly day) => new(day, day);

    /// <summary>How many days it spans; null where the start is open.</summary>
    public int? Days => Start is { } start ? End.DayNumber - start.DayNumber + 1 : null;

    /// <summary>"day", "week" (2 to 7 days), "month" (to 31), "year" (to 366), "more" or "open".</summary>
    public string PrecisionName => Days switch
    {
        null => "open",
        1 => "day",
        <= 7 => "week",
        <= 31 => "month",
        <= 366 => "year",
        _ => "more",
    };
}
