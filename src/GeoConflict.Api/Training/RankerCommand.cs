using System.CommandLine;
using System.Globalization;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Ranking.Training;

namespace GeoConflict.Api.Training;

/// <summary><c>geoconflict train ranker</c>: the weights that choose among places of one name.</summary>
internal static class RankerCommand
{
    private const int Folds = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<FileSystemInfo[]>("--data")
        {
            Description = "Folders or files of JSON Lines {\"text\",\"url\"?,\"toponyms\":[{\"start\",\"end\",\"lat\",\"lon\"}]} "
                + "or dispatches with \"events\"; files without coordinates are left out.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var seed = new Option<int>("--seed") { Description = "Order and start.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo?>("--out")
        {
            Description = "The table of weights, such as src/GeoConflict/Lexicons/ranker-weights.tsv.",
        };
        var scores = new Option<bool>("--scores")
        {
            Description = "Print out-of-fold accuracy, ceiling, misses by cause and reliability.",
        };
        var command = new Command("ranker", "Weights that choose among places of one name.")
        {
            data, seed, output, scores,
        };
        command.SetAction(line => Run(
            line.GetRequiredValue(data), line.GetValue(seed), line.GetValue(output), line.GetValue(scores)));
        return command;
    }

    private static int Run(FileSystemInfo[] data, int seed, FileInfo? output, bool printsScores)
    {
        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var trainer = new RankerTrainer(gazetteer);
        try
        {
            foreach (var file in data.SelectMany(FilesOf))
            {
                foreach (var (article, golds) in MarkedArticles.Read(file))
                {
                    trainer.Add(Path.GetFileNameWithoutExtension(file), article, golds);
                }
            }
        }
        catch (InvalidLineException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        if (trainer.NameCount == 0)
        {
            Console.Error.WriteLine("There is no marked place in the data.");
            return 1;
        }

        if (printsScores) Print(trainer.CrossValidate(Folds, seed));
        if (output is null) return 0;
        var (rows, inSample) = trainer.Train(Folds, seed);
        string[] head =
        [
            "# What speaks for a place of a name: look, feature, weight by itself, weights to the hidden units; then the",
            "# curve of confidence. Made, not written, by geoconflict train ranker; see the README.",
        ];
        File.WriteAllLines(output.FullName, [.. head, .. rows]);
        foreach (var score in inSample) Print("in sample", score);
        Console.WriteLine($"{trainer.NameCount} names; weights in {output.FullName}");
        return 0;
    }

    private static IEnumerable<string> FilesOf(FileSystemInfo given) => Directory.Exists(given.FullName)
        ? Directory.EnumerateFiles(given.FullName, "*.jsonl").Order(StringComparer.Ordinal)
        : [given.FullName];

    private static void Print(RankerReport report)
    {
        foreach (var score in report.Scores) Print("out of fold", score);
        foreach (var (from, to, given, right) in report.Reliability())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"confidence {from:0.00}-{to:0.00}: {given} given, {right:0.000} right"));
        }
    }

    private static void Print(string how, RankerScore score) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{score.Corpus} {how}: acc@161km {score.Accuracy:0.000} of {score.Gold}, ceiling {score.Ceiling:0.000}; ")
            + string.Create(CultureInfo.InvariantCulture, $"missed: no entry {score.WithoutEntry}, ")
            + string.Create(CultureInfo.InvariantCulture, $"entries elsewhere {score.OnlyElsewhere}, ")
            + string.Create(CultureInfo.InvariantCulture, $"put in another country {score.OtherCountry}, ")
            + string.Create(CultureInfo.InvariantCulture, $"elsewhere in the country {score.SameCountry}, ")
            + string.Create(CultureInfo.InvariantCulture, $"left open {score.LeftOpen}"));
}
