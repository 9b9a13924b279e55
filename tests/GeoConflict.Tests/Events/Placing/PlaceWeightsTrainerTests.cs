using GeoConflict.Events.Placing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Events.Placing;

public sealed class PlaceWeightsTrainerTests
{
    private static readonly string[] Towns = ["Mosul", "Kirkuk", "Baghdad", "Kharkiv", "Maiduguri"];

    [Fact]
    public void Train_learns_that_things_happen_in_places_and_not_where_their_makers_come_from()
    {
        var weights = Train(seed: 1).ToDictionary();

        Assert.True(LogitOf(weights, "in") > 0.5, $"in: {LogitOf(weights, "in")}");
        Assert.True(LogitOf(weights, "from") < -0.5, $"from: {LogitOf(weights, "from")}");
    }

    [Fact]
    public void Train_gives_the_same_weights_bit_for_bit_from_the_same_seed() => Assert.Equal(Train(7), Train(7));

    [Fact]
    public void CrossValidate_scores_texts_with_weights_fitted_without_them()
    {
        var score = Trainer().CrossValidate(folds: 5, seed: 1);

        Assert.Equal(100, score.Right + score.Missed);
        Assert.True(score.F1 > 0.9, $"F1: {score.F1}");
    }

    [Fact]
    public void Train_leaves_out_features_of_too_few_pairs()
    {
        var trainer = new PlaceWeightsTrainer();
        const string text = "Gunmen killed two men in Mosul on Friday.";
        trainer.Add(CodedText.Parse(text), [SpanOf(text, "Mosul")]);

        Assert.Equal(1, trainer.PairCount);
        Assert.Empty(trainer.Train(1));
    }

    /// <summary>All that a preposition counts for, alone and together with what else it stands with.</summary>
    private static double LogitOf(Dictionary<string, double> weights, string preposition) => weights
        .Where(w => w.Key.EndsWith(" " + preposition, StringComparison.Ordinal)).Sum(w => w.Value);

    private static IReadOnlyList<KeyValuePair<string, double>> Train(int seed) => Trainer().Train(seed);

    private static PlaceWeightsTrainer Trainer()
    {
        var trainer = new PlaceWeightsTrainer();
        for (var i = 0; i < 100; i++)
        {
            var (here, there) = (Towns[i % 5], Towns[(i + 1 + i / 5 % 4) % 5]);
            var text = $"Gunmen killed {i + 2} men in {here} with weapons from {there}.";
            trainer.Add(CodedText.Parse(text), [SpanOf(text, here)]);
        }

        return trainer;
    }

    private static TextSpan SpanOf(string text, string name) =>
        new(text.IndexOf(name, StringComparison.Ordinal), name.Length);
}
