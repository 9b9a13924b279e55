using System.Globalization;
using System.Text;
using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Counts the events of a cell by span of days and type; used for one cell after the other.</summary>
internal sealed class BinCounts
{
    /// <summary>Number of event types.</summary>
    public const int Types = 6;

    // A table of more bins would take longer to look through than it is worth; coarser bins are tried then.
    private const int MostBins = 2500;
    private const int Slots = Types + 1;

    private readonly int? binDays;
    private readonly int firstBin;
    private readonly int[] counts;
    private readonly StringBuilder text = new();

    private BinCounts(int? binDays, int firstBin, int bins)
    {
        this.binDays = binDays;
        this.firstBin = firstBin;
        counts = new int[bins * Slots];
    }

    /// <summary>A table for the days of some events; null where it would be too long.</summary>
    /// <param name="rows">The events.</param>
    /// <param name="binDays">Days of a bin; null to count none.</param>
    public static BinCounts? Of(TileRows rows, int? binDays)
    {
        if (binDays is not { } days) return new BinCounts(null, 0, 0);
        var (first, last) = (int.MaxValue, int.MinValue);
        for (var row = 0; row < rows.Count; row++)
        {
            var mark = rows.MarkOf(row);
            if (mark.DayTo == int.MaxValue) continue;
            first = Math.Min(first, mark.DayTo);
            last = Math.Max(last, mark.DayTo);
        }

        if (first > last) return new BinCounts(null, 0, 0);
        var firstBin = BinOf(first, days);
        var bins = BinOf(last, days) - firstBin + 1;
        return bins <= MostBins ? new BinCounts(days, firstBin, bins) : null;
    }

    /// <summary>Counts an event; one without a day is in no bin.</summary>
    public void Add(EventMark mark)
    {
        if (binDays is { } days && mark.DayTo != int.MaxValue)
            counts[(BinOf(mark.DayTo, days) - firstBin) * Slots + mark.TypeCode]++;
    }

    /// <summary>The counts as text, and none counted any more: "624:3,,1 625:,2" is the number of a bin, then its counts
    /// by type, zeros left out.</summary>
    public string TakeText()
    {
        text.Clear();
        for (var bin = 0; bin < counts.Length / Slots; bin++)
        {
            var ofBin = counts.AsSpan(bin * Slots, Slots);
            if (!ofBin.ContainsAnyExcept(0)) continue;
            if (text.Length > 0) text.Append(' ');
            text.Append((firstBin + bin).ToString(CultureInfo.InvariantCulture)).Append(':');
            var last = ofBin.LastIndexOfAnyExcept(0);
            for (var type = 1; type <= last; type++)
            {
                if (type > 1) text.Append(',');
                if (ofBin[type] > 0) text.Append(ofBin[type].ToString(CultureInfo.InvariantCulture));
            }

            ofBin.Clear();
        }

        return text.ToString();
    }

    private static int BinOf(int day, int days) => (int)Math.Floor((double)day / days);
}
