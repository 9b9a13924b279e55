using GeoConflict.Events.Relevance;

namespace GeoConflict.Tests.Events.Relevance;

public sealed class RelevanceTrainerTests
{
    [Fact]
    public void Train_learns_that_dated_attacks_are_news_and_those_in_a_trial_are_not()
    {
        var judged = Trainer().CrossValidate(folds: 5, seed: 1);

        Assert.All(judged, j => Assert.Equal(j.IsRight, j.Logit > 0));
    }

    [Fact]
    public void Train_gives_the_same_weights_bit_for_bit_from_the_same_seed() =>
        Assert.Equal(Trainer().Train(7), Trainer().Train(7));

    [Fact]
    public void Train_leaves_out_features_of_too_few_events()
    {
        var trainer = new RelevanceTrainer();
        trainer.Add(CodedText.Parse("Gunmen killed two men in Mosul on Friday."), found => [.. found.Select(_ => (bool?)true)]);

        Assert.Equal(1, trainer.EventCount);
        Assert.Empty(trainer.Train(1));
    }

    [Fact]
    public void Add_passes_over_events_of_which_it_is_not_known_whether_they_are_right()
    {
        var trainer = new RelevanceTrainer();
        trainer.Add(CodedText.Parse("Gunmen killed two men in Mosul on Friday."), found => [.. found.Select(_ => (bool?)null)]);

        Assert.Equal(0, trainer.EventCount);
    }

    private static RelevanceTrainer Trainer()
    {
        var trainer = new RelevanceTrainer();
        for (var i = 0; i < 40; i++)
        {
            var isNews = i % 2 == 0;
            var text = isNews
                ? $"Gunmen killed {i + 2} men in Mosul on Friday. The governor was told."
                : $"The court heard that gunmen killed {i + 2} men in Kirkuk. The judge will rule.";
            trainer.Add(CodedText.Parse(text, "2023-11-13"), found => [.. found.Select(_ => (bool?)isNews)]);
        }

        return trainer;
    }
}
