namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>How well marked names are placed, corpus by corpus, and how far the probabilities can be trusted.</summary>
public sealed class RankerReport
{
    private readonly List<RankerScore> scores = [];
    private readonly List<(float Probability, bool IsRight)> choices = [];

    /// <summary>One score for each corpus.</summary>
    public IReadOnlyList<RankerScore> Scores => scores;

    /// <summary>Every choice with its probability and whether it was right.</summary>
    internal IReadOnlyList<(float Probability, bool IsRight)> Choices => choices;

    internal void Add(string corpus, GoldSense gold, Sense? pick, float probability)
    {
        var score = scores.Find(score => score.Corpus == corpus);
        if (score is null) scores.Add(score = new RankerScore(corpus));
        score.Add(gold, pick);
        if (pick is null) return;
        var isRight = gold.Location is { } location && RankerTrainer.IsRight(pick, location);
        for (var i = 0; i < gold.Count; i++) choices.Add((probability, isRight));
    }

    /// <summary>Bands of calibrated confidence: how many choices each holds and the share that was right.</summary>
    public IEnumerable<(double From, double To, int Given, double Right)> Reliability()
    {
        var curve = Calibration.Fit(choices);
        double[] bounds = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0001];
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var (from, to) = (bounds[i], bounds[i + 1]);
            var band = choices.Where(c => curve.Of(c.Probability) is var p && p >= from && p < to).ToList();
            yield return (from, Math.Min(1, to), band.Count,
                (double)band.Count(c => c.IsRight) / Math.Max(1, band.Count));
        }
    }
}
