using System.CommandLine;
using System.Globalization;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Events.Placing;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary><c>geoconflict train</c>: makes the weights that ship with the library.</summary>
public static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("train", "Fit the weights that ship with the library.")
    {
        CreateEventPlaces(), EventTypesCommand.Create(), EventRelevanceCommand.Create(), SameEventCommand.Create(),
        RankerCommand.Create(), TrainTaggerCommand.Create(),
    };

    private static Command CreateEventPlaces()
    {
        var data = new Option<FileInfo>("--data")
        {
            Description = "JSON Lines {\"text\",\"toponyms\":[{\"start\",\"end\"}]}: the places where the event was; offsets in code points.",
            Required = true,
        };
        var seed = new Option<int>("--seed") { Description = "Order of the examples.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo>("--out")
        {
            Description = "The table of weights, such as src/GeoConflict/Lexicons/event-place-weights.tsv.",
        };
        var folds = new Option<int?>("--folds")
        {
            Description = "Print how good weights are that are fitted without the texts they are tried on, in so many parts.",
        };
        var command = new Command("event-places", "Weights that choose the place of an event.")
        {
            data, seed, output, folds,
        };
        command.SetAction(line => Run(
            line.GetRequiredValue(data), line.GetValue(seed), line.GetValue(output), line.GetValue(folds)));
        return command;
    }

    private static int Run(FileInfo data, int seed, FileInfo? output, int? folds)
    {
        if (!data.Exists)
        {
            Console.Error.WriteLine($"There is no file {data.FullName}.");
            return 1;
        }

        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var trainer = new PlaceWeightsTrainer();
        var geoparser = new Geoparser(gazetteer);
        try
        {
            foreach (var (text, eventPlaces) in MarkedSentences.Read(data.FullName))
            {
                trainer.Add(geoparser.Parse(new Article(text)), eventPlaces);
            }
        }
        catch (InvalidLineException e)
        {
            Console.Error.WriteLine($"{data.FullName}, {e.Message}");
            return 1;
        }

        Console.WriteLine($"{trainer.PairCount} pairs of an event and a place");
        if (folds is { } parts) WriteScore(trainer.CrossValidate(parts, seed), parts);
        if (output is not null) WriteWeights(trainer.Train(seed), output);
        return 0;
    }

    private static void WriteScore(PlaceScore score, int folds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{folds}-fold, words of places: precision {score.Precision:F4} recall {score.Recall:F4} F1 {score.F1:F4}"));

    private static void WriteWeights(IEnumerable<KeyValuePair<string, double>> weights, FileInfo output)
    {
        string[] head =
        [
            "# What speaks for a place named with an event: the feature, then its weight in logits. Made, not written, by",
            "# geoconflict train event-places; see the README.",
        ];
        var rows = weights
            .Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}\t{weight.Value:F3}"));
        File.WriteAllLines(output.FullName, [.. head, .. rows]);
        Console.WriteLine($"weights in {output.FullName}");
    }
}
