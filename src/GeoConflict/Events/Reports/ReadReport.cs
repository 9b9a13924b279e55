namespace GeoConflict.Events.Reports;

/// <summary>A report and what is compared of its text.</summary>
internal sealed class ReadReport(Report report, ReportWords words)
{
    private double norm;

    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>What is compared of its text.</summary>
    public ReportWords Words { get; } = words;

    /// <summary>Length of the vector of its words; above 0. Taken once, when all reports have been read.</summary>
    public double NormWith(WordRarity rarity)
    {
        if (norm > 0) return norm;
        var sum = Words.Telling.Concat(Words.Common).Sum(word => Math.Pow(rarity.Of(word), 2));
        return norm = Math.Max(1e-9, Math.Sqrt(sum));
    }
}
