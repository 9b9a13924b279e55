namespace GeoConflict.Events.Reports;

/// <summary>Fits the weights of <see cref="SameEventModel"/> to reports of which people say which tell of one event.</summary>
/// <remarks>
/// Logistic regression with a ridge, solved by Newton's method: the same reports give the same weights, and no chance is
/// in it. What comes out are numbers on facts, no words of the reports.
/// </remarks>
public sealed class SameEventTrainer
{
    private readonly ReadReport[] reports;
    private readonly IReadOnlyList<string> events;
    private readonly List<Pair> pairs = [];

    /// <summary>Takes the reports and the event that each tells of.</summary>
    public SameEventTrainer(IReadOnlyList<Report> reports, IReadOnlyList<string> events)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(events);
        var reader = new ReportReader();
        this.reports = ReportClusterer.ReadAll(reports, reader);
        this.events = events;
        ReportClusterer.FindPairs(this.reports, new WordRarity(reader), (one, other, facts) =>
            pairs.Add(new Pair(one, other, [.. facts.List.Where(f => f.Value != 0)], events[one] == events[other])));
    }

    /// <summary>How many pairs there are to learn from.</summary>
    public int PairCount => pairs.Count;

    /// <summary>Fits the weights to all reports.</summary>
    /// <returns>Each fact with its weight in logits, in the order of the facts; those without weight are left out.</returns>
    public IReadOnlyList<KeyValuePair<string, double>> Train()
    {
        var weights = Fit(pairs);
        return [.. SameEventFacts.All.Names.Zip(weights, KeyValuePair.Create).Where(w => Math.Abs(w.Value) >= 0.001)];
    }

    /// <summary>
    /// Clusters all reports by weights that were fitted without either report's part: events are dealt into parts by
    /// country and month, so that an event and those it could be taken for fall together.
    /// </summary>
    /// <param name="folds">How many parts; at least 2.</param>
    /// <returns>How many pairs of reports were joined rightly and wrongly, and how many were missed.</returns>
    public JoinScore CrossValidate(int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var partOfEvent = Enumerable.Range(0, reports.Length).GroupBy(i => events[i], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => PartOf(g, folds), StringComparer.Ordinal);
        var parts = events.Select(e => partOfEvent[e]).ToArray();
        var joined = new List<ReportPair>();
        foreach (var group in pairs.GroupBy(p => Ordered(parts[p.One], parts[p.Other])))
        {
            var (a, b) = group.Key;
            var model = new SameEventModel(Fit([.. pairs.Where(p =>
                parts[p.One] != a && parts[p.One] != b && parts[p.Other] != a && parts[p.Other] != b)]));
            foreach (var pair in group)
            {
                var probability = SameEventModel.Probability(model.Logit([.. pair.Facts]));
                if (probability >= PairFinder.MinProbability)
                    joined.Add(new ReportPair(pair.One, pair.Other, probability, 0));
            }
        }

        return ScoreOf(AverageLinkage.Join(reports.Length, joined, ReportClusterer.MinAverage));
    }

    private int PartOf(IEnumerable<int> members, int folds)
    {
        var first = members.MinBy(i => reports[i].Report.Date ?? DateOnly.MinValue);
        var day = reports[first].Report.Date ?? DateOnly.MinValue;
        var hash = 2166136261;
        foreach (var c in $"{reports[first].Report.Country} {day.Year} {day.Month}") hash = (hash ^ c) * 16777619;
        return (int)(hash % (uint)folds);
    }

    private JoinScore ScoreOf(int[] clusters)
    {
        var right = PairsWithin(Enumerable.Range(0, clusters.Length).Select(i => (clusters[i], events[i])));
        var found = PairsWithin(clusters);
        return new JoinScore(right, found - right, PairsWithin(events) - right);
    }

    private static int PairsWithin<T>(IEnumerable<T> labels) where T : notnull =>
        labels.CountBy(label => label).Sum(count => count.Value * (count.Value - 1) / 2);

    private static (int, int) Ordered(int one, int other) => one <= other ? (one, other) : (other, one);

    private static double[] Fit(IReadOnlyList<Pair> pairs) => RidgeRegression.Fit(
        SameEventFacts.All.Names.Count, [.. pairs.Select(p => (p.Facts, p.IsSame))]);

    private sealed record Pair(int One, int Other, SameEventFact[] Facts, bool IsSame);
}
