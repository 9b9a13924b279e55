namespace GeoConflict.Api.Events;

/// <summary>Cuts time into bins that begin where people begin them: days, Mondays, months, years.</summary>
internal sealed record TimelineUnit(string Name, int Step)
{
    private static readonly string[] Names = ["day", "week", "month", "year"];

    /// <summary>The finest unit that covers the days with so many bins at most.</summary>
    public static TimelineUnit Choose(DateOnly first, DateOnly last, int maxBins)
    {
        foreach (var name in Names)
        {
            var unit = new TimelineUnit(name, 1);
            if (unit.CountBins(first, last) <= maxBins) return unit;
        }

        var years = last.Year - first.Year + 1;
        var step = (years + maxBins - 1) / maxBins;
        // The first bin begins at a multiple of the step, which may cost one bin more.
        while (last.Year / step - first.Year / step + 1 > maxBins) step++;
        return new TimelineUnit("year", step);
    }

    /// <summary>First day of the bin that holds a day.</summary>
    public DateOnly StartOf(DateOnly day) => Name switch
    {
        "day" => day,
        "week" => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - ((int)day.DayOfWeek + 6) % 7)),
        "month" => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(Math.Max(1, day.Year / Step * Step), 1, 1),
    };

    /// <summary>Last day of the bin that begins on a day.</summary>
    public DateOnly EndOf(DateOnly start)
    {
        // The calendar ends with the year 9999.
        var left = DateOnly.MaxValue.DayNumber - start.DayNumber;
        return Name switch
        {
            "day" => start,
            "week" => start.AddDays(Math.Min(6, left)),
            "month" => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
            _ => new DateOnly(Math.Min(9999, (start.Year / Step + 1) * Step - 1), 12, 31),
        };
    }

    private int CountBins(DateOnly first, DateOnly last) => Name switch
    {
        "day" => last.DayNumber - first.DayNumber + 1,
        "week" => (StartOf(last).DayNumber - StartOf(first).DayNumber) / 7 + 1,
        "month" => (last.Year - first.Year) * 12 + last.Month - first.Month + 1,
        _ => last.Year - first.Year + 1,
    };
}
