using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Events;
using GeoConflict.Events.Typing;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary><c>geoconflict train event-types</c>: makes the weights that check the type of an event.</summary>
public static class EventTypesCommand
{
    private const string FileName = "types-dev.jsonl";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = $"Folder of {FileName}: JSON Lines {{\"text\",\"sub_event_type\"}}, the main event's type.",
            Required = true,
        };
        var seed = new Option<int>("--seed") { Description = "Order of the examples.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo>("--out")
        {
            Description = "The table of weights, such as src/GeoConflict/Lexicons/event-type-weights.tsv.",
            Required = true,
        };
        var half = new Option<int?>("--half") { Description = "Learn from every second text only (0 or 1)." };
        var command = new Command("event-types", "Weights that check the type of an event.") { data, seed, output,
            half };
        command.SetAction(line => Run(line.GetRequiredValue(data), line.GetValue(seed), line.GetRequiredValue(output),
            line.GetValue(half)));
        return command;
    }

    private static int Run(DirectoryInfo data, int seed, FileInfo output, int? half)
    {
        var path = Path.Combine(data.FullName, FileName);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no file {path}.");
            return 1;
        }

        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        var geoparser = new Geoparser(gazetteer);
        var trainer = new TypeWeightsTrainer();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            try
            {
                using var document = JsonLinesFilter.ParseObject(line);
                var isOfHalf = half is null || number % 2 == half;
                if (isOfHalf && TypeOf(document.RootElement) is { } type) trainer.Add(
                    geoparser.Parse(new Article(LineReader.RequiredText(document.RootElement, "text"))), type);
            }
            catch (InvalidLineException e)
            {
                Console.Error.WriteLine($"{path}, line {number}: {e.Message}");
                return 1;
            }
        }

        string[] head =
        [
            "# What speaks for a type of event: the feature, the number of the sub-event type, the weight in logits.",
            "# Made, not written, by geoconflict train event-types; see the README.",
        ];
        var rows = trainer.Train(seed)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Feature}\t{w.Type}\t{w.Weight:F3}"));
        File.WriteAllLines(output.FullName, [.. head, .. rows]);
        Console.WriteLine($"{trainer.ExampleCount} typed events; weights in {output.FullName}");
        return 0;
    }

    private static SubEventType? TypeOf(JsonElement line)
    {
        if (!line.TryGetProperty("sub_event_type", out var value)
            || value.ValueKind != JsonValueKind.String) return null;
        return EventTaxonomy.ParseSubType(value.GetString() ?? "");
    }
}
