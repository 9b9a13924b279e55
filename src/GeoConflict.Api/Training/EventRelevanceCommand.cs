using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Events.Relevance;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary><c>geoconflict train event-relevance</c>: makes the weights that tell what an article reports from what it
/// recalls, repeats or expects.</summary>
public static class EventRelevanceCommand
{
    /// <summary>A dispatch, whose events are all known, counts for as many news items, of which only some are.</summary>
    private const double DispatchWeight = 3;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var dispatches = new Option<FileInfo[]>("--dispatches")
        {
            Description = "JSON Lines of dispatches with all their events, as in tests/corpus.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var muc = new Option<FileInfo?>("--muc")
        {
            Description = "JSON Lines of news items with their incidents (MUC-4); only lines of \"split\" dev are used.",
        };
        var seed = new Option<int>("--seed") { Description = "Order of the examples.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo?>("--out")
        {
            Description = "The table of weights, such as src/GeoConflict/Lexicons/event-relevance-weights.tsv.",
        };
        var folds = new Option<int?>("--folds")
        {
            Description = "Print how events are judged by weights fitted without their article, in so many parts.",
        };
        var command = new Command("event-relevance", "Weights that tell news from what is recalled or repeated.")
        {
            dispatches, muc, seed, output, folds,
        };
        command.SetAction(line => Run(
            line.GetValue(dispatches) ?? [], line.GetValue(muc), line.GetValue(seed), line.GetValue(output),
            line.GetValue(folds)));
        return command;
    }

    private static int Run(FileInfo[] dispatches, FileInfo? muc, int seed, FileInfo? output, int? folds)
    {
        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var geoparser = new Geoparser(gazetteer);
        var trainer = new RelevanceTrainer();
        foreach (var file in dispatches)
        {
            if (!AddAll(file, line => trainer.Add(
                geoparser.Parse(ArticleOf(line)), found => DispatchMarks.Of(line, found), DispatchWeight))) return 1;
        }

        if (muc is not null && !AddAll(muc, line =>
        {
            if (IsForTraining(line))
                trainer.Add(geoparser.Parse(ArticleOf(line)), found => IncidentMarks.Of(line, found));
        })) return 1;
        Console.WriteLine($"{trainer.EventCount} events, right or not");
        if (folds is { } parts) WriteScore(trainer.CrossValidate(parts, seed));
        if (output is not null) WriteWeights(trainer.Train(seed), output);
        return 0;
    }

    private static bool AddAll(FileInfo file, Action<JsonElement> add)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return false;
        }

        var number = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            try
            {
                using var document = JsonLinesFilter.ParseObject(line);
                add(document.RootElement);
            }
            catch (InvalidLineException e)
            {
                Console.Error.WriteLine($"{file.FullName}, line {number}: {e.Message}");
                return false;
            }
        }

        return true;
    }

    private static Article ArticleOf(JsonElement line) => new(LineReader.RequiredText(line, "text"))
    {
        Title = LineReader.Text(line, "title"),
        PublishedOn = LineReader.Day(line, "date"),
    };

    private static bool IsForTraining(JsonElement line) =>
        line.TryGetProperty("split", out var split) && split.ValueEquals("dev");

    /// <summary>At several thresholds: the share of right events kept and of wrong ones dropped.</summary>
    private static void WriteScore(IReadOnlyList<(double Weight, bool IsRight, double Logit)> judged)
    {
        foreach (var part in judged.GroupBy(j => j.Weight).OrderBy(g => g.Key))
        {
            for (var threshold = -2.0; threshold <= 1.0; threshold += 0.2)
            {
                var (right, wrong) = (part.Count(j => j.IsRight), part.Count(j => !j.IsRight));
                var kept = part.Count(j => j.IsRight && j.Logit >= threshold);
                var dropped = part.Count(j => !j.IsRight && j.Logit < threshold);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"weight {part.Key}: from {threshold:F1} logits right kept {kept} of {right}, wrong dropped {dropped} of {wrong}"));
            }
        }
    }

    private static void WriteWeights(IEnumerable<KeyValuePair<string, double>> weights, FileInfo output)
    {
        string[] head =
        [
            "# What speaks for an event that the text reports as news of its own: the feature, its weight in logits. Made, not",
            "# written, by geoconflict train event-relevance; see the README.",
        ];
        var rows = weights
            .Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}\t{weight.Value:F3}"));
        File.WriteAllLines(output.FullName, [.. head, .. rows]);
        Console.WriteLine($"weights in {output.FullName}");
    }
}
