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

        Assert.True(weights["preposition after in"] > 0.5, $"in: {weights["preposition after in"]}");
        Assert.True(weights["preposition after from"] < -0.5, $"from: {weights["preposition after from"]}");
    }

    [Fact]
    public void Train_gives_the_same_weights_bit_for_bit_from_the_same_seed() => Assert.Equal(Train(7), Train(7));

    [Fact]
    public void Train_leaves_out_features_of_too_few_pairs()
    {
        var trainer = new PlaceWeightsTrainer();
        const string text = "Gunmen killed two men in Mosul on Friday.";
        trainer.Add(CodedText.Parse(text), [SpanOf(text, "Mosul")]);

        Assert.Equal(1, trainer.PairCount);
        Assert.Empty(trainer.Train(1));
    }

    private static IReadOnlyList<KeyValuePair<string, double>> Train(int seed)
    {
        var trainer = new PlaceWeightsTrainer();
        for (var i = 0; i < 100; i++)
        {
            var (here, there) = (Towns[i % 5], Towns[(i + 1 + i / 5 % 4) % 5]);
            var text = $"Gunmen killed {i + 2} men in {here} with weapons from {there}.";
            trainer.Add(CodedText.Parse(text), [SpanOf(text, here)]);
        }

        return trainer.Train(seed);
    }

    private static TextSpan SpanOf(string text, string name) =>
        new(text.IndexOf(name, StringComparison.Ordinal), name.Length);
}
