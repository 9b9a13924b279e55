using GeoConflict.Gazetteer;

namespace GeoConflict.Events.Reports;

/// <summary>Finds which reports tell of the same event, by places, days, types, actors, tolls and words.</summary>
/// <remarks>
/// Only reports of the same country (or of none) are joined, and only while they are at most four days apart or both
/// without a date.
/// </remarks>
public static class ReportClusterer
{
    /// <summary>Average probability at which clusters are joined; gave the best pairwise F1 in
    /// cross-validation.</summary>
    internal const double MinAverage = 0.3;

    /// <summary>Groups the reports.</summary>
    /// <returns>One answer per report, in the order given; clusters are numbered from 0 by first
    /// appearance.</returns>
    public static IReadOnlyList<ClusteredReport> Cluster(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var reader = new ReportReader();
        var read = ReadAll(reports, reader);
        var rarity = new WordRarity(reader);
        var model = SameEventModel.Default;
        var pairs = new List<ReportPair>();
        FindPairs(read, rarity, (one, other, facts) =>
        {
            var probability = SameEventModel.Probability(model.Logit(facts.List));
            if (probability >= PairFinder.MinProbability) pairs.Add(new ReportPair(one, other, probability, facts.Company));
        });
        var clusters = AverageLinkage.Join(reports.Count, pairs, MinAverage);
        var likest = Likest(clusters, pairs);
        var explainer = new SameEventExplainer(reader, rarity, model);
        return [.. clusters.Select((cluster, i) => new ClusteredReport(cluster, JoinOf(i, likest[i])))];

        ReportJoin? JoinOf(int report, ReportPair? pair)
        {
            if (pair is not { } found) return null;
            var facts = new List<SameEventFact>();
            var other = found.One == report ? found.Other : found.One;
            var apart = SameEventScorer.DaysApart(reports[report], reports[other]);
            SameEventFacts.Add(read[report], read[other], rarity, apart, found.Company, facts);
            return new ReportJoin(
                other, found.Probability, explainer.Explain(read[report], read[other], apart, facts));
        }
    }

    /// <summary>Reads reports, of which a day before newspapers had wires counts as unknown.</summary>
    internal static ReadReport[] ReadAll(IReadOnlyList<Report> reports, ReportReader reader) =>
    [
        .. reports.Select(report => report.Date?.Year < FirstYear ? report with { Date = null } : report)
            .Select(report => new ReadReport(report, reader.Read(report))),
    ];

    /// <summary>Walks through all pairs worth comparing.</summary>
    internal static void FindPairs(ReadReport[] reports, WordRarity rarity, Action<int, int, ComparedPair> onPair)
    {
        var finder = new PairFinder(reports, rarity);
        var blocks = Enumerable.Range(0, reports.Length).GroupBy(i =>
            (Country: NameFolder.Fold(reports[i].Report.Country), IsDated: reports[i].Report.Date is not null));
        foreach (var block in blocks)
        {
            var members = block.OrderBy(i => reports[i].Report.Date).ToArray();
            var days = block.Key.IsDated ? members.Select(i => DayNumber(reports[i].Report)).ToArray() : null;
            finder.FindPairs(members, days, onPair);
        }
    }

    /// <summary>Earlier years stand for "not known" in data bases.</summary>
    private const int FirstYear = 1900;

    private static ReportPair?[] Likest(int[] clusters, List<ReportPair> pairs)
    {
        var likest = new ReportPair?[clusters.Length];
        foreach (var pair in pairs)
        {
            if (clusters[pair.One] != clusters[pair.Other]) continue;
            if (pair.Probability > (likest[pair.One]?.Probability ?? 0)) likest[pair.One] = pair;
            if (pair.Probability > (likest[pair.Other]?.Probability ?? 0)) likest[pair.Other] = pair;
        }

        return likest;
    }

    private static int DayNumber(Report report) => report.Date.GetValueOrDefault().DayNumber;
}
