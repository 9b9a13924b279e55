using GeoConflict.Events.Reports;

namespace GeoConflict.Tests.Events.Reports;

public sealed class SameEventTrainerTests
{
    private static readonly string[] Towns = ["Gwoza", "Bama", "Dikwa", "Konduga", "Damboa", "Monguno", "Biu", "Askira"];

    [Fact]
    public void Train_gives_the_same_weights_for_the_same_reports() => Assert.Equal(Trainer().Train(), Trainer().Train());

    [Fact]
    public void Train_learns_that_shared_words_speak_for_one_event()
    {
        var weights = Trainer().Train().ToDictionary(w => w.Key, w => w.Value);

        Assert.True(weights["words alike"] > 0);
    }

    [Fact]
    public void CrossValidate_scores_every_pair_of_reports_of_one_event()
    {
        var score = Trainer().CrossValidate(3);

        Assert.Equal(Towns.Length * 2, score.Right + score.Missed);
        Assert.InRange(score.F1, 0.5, 1);
    }

    /// <summary>Every second month two reports of each of two events on the same day.</summary>
    private static SameEventTrainer Trainer()
    {
        var reports = new List<Report>();
        var events = new List<string>();
        foreach (var (town, i) in Towns.Select((town, i) => (town, i)))
        {
            foreach (var deed in new[] { "bombed", "robbed" })
            {
                var day = new DateOnly(2015, 1, 5).AddMonths(i * 2);
                var place = deed == "bombed" ? town : town + "kura";
                reports.Add(new Report($"Market {deed} in {place}, {i + 3} hurt", day, "Nigeria"));
                reports.Add(new Report($"{place}: {i + 3} hurt as market is {deed}", day, "Nigeria"));
                events.AddRange([town + deed, town + deed]);
            }
        }

        return new SameEventTrainer(reports, events);
    }
}
