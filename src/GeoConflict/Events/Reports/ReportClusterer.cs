using GeoConflict.Gazetteer;

namespace GeoConflict.Events.Reports;

/// <summary>Finds which reports tell of the same event, by their words, numbers, country and days.</summary>
/// <remarks>
/// Only reports of the same country (or of none) are joined, and only while they are at most four days apart or both
/// without a date.
/// </remarks>
public static class ReportClusterer
{
    /// <summary>Average probability at which clusters are joined; gave the best pairwise F1 in
    /// cross-validation.</summary>
    private const double MinAverage = 0.34;

    /// <summary>Groups the reports.</summary>
    /// <returns>One cluster number per report, in the order given; clusters are numbered from 0 by first
    /// appearance.</returns>
    public static IReadOnlyList<int> Cluster(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var reader = new ReportReader();
        var words = reports.Select(reader.Read).ToArray();
        var finder = new PairFinder(words, new SameEventModel(reader.ReportsWithWord, reports.Count));
        var pairs = new List<ReportPair>();
        var blocks = Enumerable.Range(0, reports.Count)
            .GroupBy(i => (Country: NameFolder.Fold(reports[i].Country), IsDated: reports[i].Date is not null));
        foreach (var block in blocks)
        {
            var members = block.OrderBy(i => reports[i].Date).ToArray();
            var days = block.Key.IsDated ? members.Select(i => DayNumber(reports[i])).ToArray() : null;
            finder.AddPairs(members, days, pairs);
        }

        return AverageLinkage.Join(reports.Count, pairs, MinAverage);
    }

    private static int DayNumber(Report report) => report.Date.GetValueOrDefault().DayNumber;
}
