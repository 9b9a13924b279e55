using GeoConflict.Geo;
using GeoConflict.Geoparsing.Ranking.Training;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing.Ranking;

public sealed class RankerTrainerTests
{
    private static readonly GeoPoint TripoliOfLebanon = new(34.44, 35.85);
    private static readonly GeoPoint TripoliOfLibya = new(32.89, 13.19);
    private static readonly GeoPoint Aleppo = new(36.2, 37.16);

    [Fact]
    public void CrossValidate_learns_which_place_is_meant_from_the_names_beside_it()
    {
        var score = Assert.Single(Filled().CrossValidate(folds: 4, seed: 1).Scores);

        Assert.Equal(40, score.Gold);
        Assert.Equal(1, score.Ceiling);
        Assert.True(score.Accuracy > 0.9, $"right {score.Right} of {score.Gold}");
    }

    [Fact]
    public void Train_gives_the_same_rows_bit_for_bit_from_the_same_seed() =>
        Assert.Equal(Filled().Train(folds: 2, seed: 5).Rows, Filled().Train(folds: 2, seed: 5).Rows);

    [Fact]
    public void CrossValidate_tells_why_names_are_missed()
    {
        var trainer = new RankerTrainer(new FakeGazetteer());
        for (var i = 0; i < 2; i++)
        {
            Add(trainer, "They fled from Homs to Nowhereville.", ("Homs", Aleppo), ("Nowhereville", Aleppo));
        }

        var score = Assert.Single(trainer.CrossValidate(folds: 2, seed: 1).Scores);

        Assert.Equal((4, 2, 2), (score.Gold, score.WithoutEntry, score.OnlyElsewhere));
    }

    private static RankerTrainer Filled()
    {
        var trainer = new RankerTrainer(new FakeGazetteer());
        for (var i = 0; i < 20; i++)
        {
            Add(trainer, $"Lebanese troops killed {i + 2} men in Tripoli.", ("Tripoli", TripoliOfLebanon));
            Add(trainer, $"Libyan troops killed {i + 2} men in Tripoli.", ("Tripoli", TripoliOfLibya));
        }

        return trainer;
    }

    private static void Add(RankerTrainer trainer, string text, params (string Name, GeoPoint Point)[] golds) =>
        trainer.Add("made", new Article(text),
            [.. golds.Select(gold => new GoldPlace(SpanOf(text, gold.Name), gold.Point))]);

    private static TextSpan SpanOf(string text, string name) =>
        new(text.IndexOf(name, StringComparison.Ordinal), name.Length);
}
