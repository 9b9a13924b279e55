using System.Globalization;
using GeoConflict.Events.Reports;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>The score by which reports are joined as they come in, on pairs written for it.</summary>
public sealed class JoinTests(ITestOutputHelper output)
{
    /// <summary>From here on the service joins reports of one type unasked.</summary>
    private const double Joined = 0.35;

    [GazetteerFact]
    public void Pairs_of_one_event_score_above_pairs_of_two()
    {
        var scored = JoinPair.All.Select(pair => (Pair: pair, Probability: ScoreOf(pair))).ToList();
        foreach (var (pair, probability) in scored.OrderByDescending(s => s.Probability))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{probability:F3} {pair.IsSame} {pair.Id}"));
        var (same, different) = (scored.Where(s => s.Pair.IsSame).ToList(), scored.Where(s => !s.Pair.IsSame).ToList());

        Assert.InRange(same.Count(s => s.Probability >= Joined) / (double)same.Count, 0.8, 1);
        Assert.InRange(different.Count(s => s.Probability >= Joined) / (double)different.Count, 0, 0.15);
    }

    private static double ScoreOf(JoinPair pair) =>
        SameEventScorer.Score(ReportOf(pair.First), [ReportOf(pair.Second)])[0].Probability;

    private static Report ReportOf(JoinReport report)
    {
        var coded = Pipeline.Code(new Article(report.Text) { PublishedOn = report.Date });
        var told = coded.Events.First(e => e.Place is not null);
        return new Report(report.Text, told.Date.End, told.Place?.Best.Place.CountryCode)
        {
            FirstDay = told.Date.Start,
            Coding = ReportCoding.Of(told),
        };
    }
}
