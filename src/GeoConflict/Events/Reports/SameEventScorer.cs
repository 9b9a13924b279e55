namespace GeoConflict.Events.Reports;

/// <summary>Compares one report with those that might tell of the same event.</summary>
public static class SameEventScorer
{
    /// <summary>Scores each of the others, which must be near in place and time.</summary>
    /// <param name="told">The report.</param>
    /// <param name="near">Those that might tell of the same.</param>
    /// <param name="leastProbability">Answers less probable than this are left out, in [0, 1].</param>
    /// <returns>One answer per report of <paramref name="near"/> that is so probable, in their order.</returns>
    public static IReadOnlyList<ReportJoin> Score(
        Report told, IReadOnlyList<Report> near, double leastProbability = 0)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(near);
        var reader = new ReportReader();
        var read = new ReadReport(told, reader.Read(told));
        var others = near.Select(report => new ReadReport(report, reader.Read(report))).ToArray();
        var rarity = new WordRarity(reader);
        var explainer = new SameEventExplainer(reader, rarity, SameEventModel.Default);
        var facts = new List<SameEventFact>();
        var answers = new List<ReportJoin>(others.Length);
        for (var i = 0; i < others.Length; i++)
        {
            facts.Clear();
            var apart = DaysApart(told, others[i].Report);
            SameEventFacts.Add(read, others[i], rarity, apart, others.Length - 1, facts);
            var probability = SameEventModel.Probability(SameEventModel.Default.Logit(facts));
            if (probability < leastProbability) continue;
            answers.Add(new ReportJoin(i, probability, explainer.Explain(read, others[i], apart, facts)));
        }

        return answers;
    }

    /// <summary>Days between the spans of two reports, 0 where they overlap; null where either is unknown.</summary>
    internal static int? DaysApart(Report one, Report other)
    {
        if (one.Date is not { } end || other.Date is not { } otherEnd) return null;
        var (start, otherStart) = (one.FirstDay ?? end, other.FirstDay ?? otherEnd);
        return Math.Max(0, Math.Max(start.DayNumber - otherEnd.DayNumber, otherStart.DayNumber - end.DayNumber));
    }
}
