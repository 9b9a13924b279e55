using System.CommandLine;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Geoparsing.Recognition.Tagging.Training;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary><c>geoconflict train tagger</c>: makes the weights of the place tagger.</summary>
internal static class TrainTaggerCommand
{
    /// <summary>About 10 bytes each in the weight file.</summary>
    private const int MostFeatures = 80_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Folder with the marked texts as JSON Lines: "
                + string.Join(", ", TaggerCorpora.HeldOut) + ", ner-*, eventloc-train, wiktor-dev.",
            Required = true,
        };
        var seed = new Option<int>("--seed") { Description = "Order of the sentences.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo?>("--out")
        {
            Description = "The weight file, such as src/GeoConflict/Weights/place-tagger.bin.",
        };
        var folds = new Option<bool>("--folds")
        {
            Description = "Hold a fifth of the news out in turn and report how well its places are found.",
        };
        var command = new Command("tagger", "Weights that find the places in a text.") { data, seed, output, folds };
        command.SetAction(line => Run(
            line.GetRequiredValue(data), line.GetValue(seed), line.GetValue(output), line.GetValue(folds)));
        return command;
    }

    private static int Run(DirectoryInfo data, int seed, FileInfo? output, bool folds)
    {
        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var trainer = new PlaceTaggerTrainer(gazetteer);
        try
        {
            foreach (var marked in TaggerCorpora.Read(data)) trainer.Add(marked);
        }
        catch (Exception e) when (e is InvalidLineException or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        if (folds) ReportFolds(trainer, gazetteer, data, seed);
        if (output is null) return 0;
        var file = trainer.Train(seed, heldOutFold: null, MostFeatures);
        output.Directory?.Create();
        File.WriteAllBytes(output.FullName, file);
        Console.WriteLine($"{file.Length} bytes in {output.FullName}");
        return 0;
    }

    private static void ReportFolds(PlaceTaggerTrainer trainer, IGazetteer gazetteer, DirectoryInfo data, int seed)
    {
        var scores = TaggerCorpora.HeldOut.ToDictionary(name => name, _ => new SpanScore());
        for (var fold = 0; fold < TaggerCorpora.Folds; fold++)
        {
            var weights = TaggerWeights.Read(trainer.Train(seed, fold, MostFeatures));
            var geoparser = new Geoparser(gazetteer, new ResolverOptions(), weights);
            foreach (var (collection, score) in scores)
            {
                foreach (var (line, text, number) in TaggerCorpora.Lines(data, collection))
                {
                    if (number % TaggerCorpora.Folds != fold) continue;
                    var said = geoparser.Parse(new Article(text)).Resolutions.Select(r => r.Toponym);
                    score.Add(
                        said.Where(ExtractFilter.IsWritten).Select(t => t.Span),
                        TaggerCorpora.Names(line, text, "toponyms").Select(name => name.Span));
                }
            }
        }

        foreach (var (collection, score) in scores)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{collection} out of fold: precision {score.Precision:F4} recall {score.Recall:F4} f1 {score.F1:F4}"));
        }
    }
}
