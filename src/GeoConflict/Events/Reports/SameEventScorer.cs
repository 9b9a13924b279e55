namespace GeoConflict.Events.Reports;

/// <summary>Compares one report with those that might tell of the same event.</summary>
public static class SameEventScorer
{
    /// <summary>Scores each of the others, which must be near in place and time.</summary>
    /// <returns>One answer per report of <paramref name="near"/>, in their order.</returns>
    public static IReadOnlyList<ReportJoin> Score(Report told, IReadOnlyList<Report> near)
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
            answers.Add(new ReportJoin(
                i, SameEventModel.Probability(SameEventModel.Default.Logit(facts)),
                explainer.Explain(read, others[i], apart, facts)));
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
