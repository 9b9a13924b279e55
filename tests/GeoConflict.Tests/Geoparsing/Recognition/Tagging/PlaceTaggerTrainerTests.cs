using GeoConflict.Geoparsing;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Geoparsing.Recognition.Tagging.Training;
using GeoConflict.Text;

namespace GeoConflict.Tests.Geoparsing.Recognition.Tagging;

public sealed class PlaceTaggerTrainerTests
{
    private const int MostFeatures = 5_000;

    private static readonly string[] Names = ["Vornak", "Lusembe", "Tarqash", "Ildoro", "Pemzan", "Gratsk", "Mubende"];

    [Fact]
    public void Train_gives_the_same_file_bit_for_bit_from_the_same_seed()
    {
        Assert.Equal(Trainer().Train(7, null, MostFeatures), Trainer().Train(7, null, MostFeatures));
    }

    [Fact]
    public void Train_learns_from_the_words_around_a_name_whether_it_is_a_place()
    {
        var weights = TaggerWeights.Read(Trainer().Train(1, null, MostFeatures));
        var geoparser = new Geoparser(new FakeGazetteer(), new ResolverOptions(), weights);
        var found = geoparser.Parse(new Article("The soldiers were seen in Quellim, said Mr Ostrav of the army."));
        Assert.Equal(["Quellim"], found.Resolutions.Select(r => r.Toponym.Surface));
    }

    [Fact]
    public void Train_learns_nothing_from_the_fold_held_out()
    {
        var with = Trainer();
        var without = Trainer();
        with.Add(Marked("Rain fell on Vornak and on Lusembe.", "Vornak", NameUse.Person, fold: 3));
        without.Add(Marked("Rain fell on Vornak and on Lusembe.", "Vornak", NameUse.Organisation, fold: 3));
        Assert.Equal(with.Train(1, 3, MostFeatures), without.Train(1, 3, MostFeatures));
        Assert.NotEqual(with.Train(1, null, MostFeatures), without.Train(1, null, MostFeatures));
    }

    private static PlaceTaggerTrainer Trainer()
    {
        var trainer = new PlaceTaggerTrainer(new FakeGazetteer());
        for (var i = 0; i < 60; i++)
        {
            var name = Names[i % Names.Length];
            trainer.Add(Marked($"The men were seen in {name}, and then the army left.", name, NameUse.Place, i % 3));
            trainer.Add(Marked($"The men of the army were told so by Mr {name} today.", name, NameUse.Person, i % 3));
        }

        return trainer;
    }

    private static MarkedText Marked(string text, string name, NameUse use, int fold)
    {
        var span = new TextSpan(text.IndexOf(name, StringComparison.Ordinal), name.Length);
        return new MarkedText(text, [new MarkedName(span, [use])], Marking.AllNames, Fold: fold);
    }
}
