using System.CommandLine;
using System.Globalization;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Events.Reports;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Training;

/// <summary><c>geoconflict train same-event</c>: makes the weights that tell which reports are of one event.</summary>
public static class SameEventCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data")
        {
            Description = "JSON Lines {\"id\",\"text\",\"date\",\"country\",\"cluster\"}: reports, and which tell of one event.",
            Required = true,
        };
        var output = new Option<FileInfo>("--out")
        {
            Description = "The table of weights, such as src/GeoConflict/Lexicons/same-event-weights.tsv.",
        };
        var folds = new Option<int?>("--folds")
        {
            Description = "Print how good weights are that are fitted without the events they are tried on, in so many parts.",
        };
        var command = new Command("same-event", "Weights that tell which reports are of one event.") { data, output, folds };
        command.SetAction(line => Run(
            line.GetRequiredValue(data), line.GetValue(output), line.GetValue(folds)));
        return command;
    }

    private static int Run(FileInfo data, FileInfo? output, int? folds)
    {
        if (!data.Exists)
        {
            Console.Error.WriteLine($"There is no file {data.FullName}.");
            return 1;
        }

        var reports = new List<Report>();
        var events = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(data.FullName))
        {
            number++;
            if (Read(line) is not var (report, name))
            {
                Console.Error.WriteLine($"{data.FullName}, line {number}: no report with a text and a cluster.");
                return 1;
            }

            reports.Add(report);
            events.Add(name);
        }

        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var trainer = new SameEventTrainer(new ReportCoder(gazetteer).Code(reports), events);
        Console.WriteLine($"{trainer.PairCount} pairs of {reports.Count} reports");
        if (folds is { } parts) WriteScore(trainer.CrossValidate(parts), parts);
        if (output is not null) WriteWeights(trainer.Train(), output);
        return 0;
    }

    private static (Report Report, string Event)? Read(string line)
    {
        if (DedupFilter.Read(line).Report is not { } report) return null;
        using var document = JsonLinesFilter.ParseObject(line);
        return document.RootElement.TryGetProperty("cluster", out var name) ? (report, name.ToString()) : null;
    }

    private static void WriteScore(JoinScore score, int folds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{folds}-fold, pairs: precision {score.Precision:F4} recall {score.Recall:F4} F1 {score.F1:F4}"));

    private static void WriteWeights(IEnumerable<KeyValuePair<string, double>> weights, FileInfo output)
    {
        string[] head =
        [
            "# What speaks for two reports telling of one event: the fact, then its weight in logits. Made, not written, by",
            "# geoconflict train same-event; see the README.",
        ];
        var rows = weights
            .Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}\t{weight.Value:F3}"));
        File.WriteAllLines(output.FullName, [.. head, .. rows]);
        Console.WriteLine($"weights in {output.FullName}");
    }
}
