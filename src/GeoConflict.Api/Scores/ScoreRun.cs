using System.Globalization;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Scores;

/// <summary>Answers every marked set that lies beside the checkout, has it scored, and prints one table.</summary>
internal sealed class ScoreRun(Workspace workspace, TextWriter output)
{
    private const string Scorer = "score.py";
    private const string Python = "python3";

    private string Folder => Path.Combine(workspace.Root, "..", "shared", "eval");

    /// <summary>Scores all sets; says of each that cannot be scored why it is skipped.</summary>
    /// <returns>0, or 1 where a set is there and could not be scored.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (WhyNone() is { } reason)
        {
            await output.WriteLineAsync($"No scores: {reason}");
            return 0;
        }

        using var gazetteer = GazetteerIndex.Open(workspace.GazetteerIndexPath);
        var failed = false;
        await output.WriteLineAsync("| set | measure | floor | target | ours |");
        await output.WriteLineAsync("|---|---|--:|--:|--:|");
        foreach (var set in ScoredSet.All)
        {
            var gold = Path.Combine(Folder, "dev", set.Gold + ".jsonl");
            if (!File.Exists(gold))
            {
                await output.WriteLineAsync($"| {set.Gold} | skipped: the file is not there | | | |");
                continue;
            }

            failed |= !await ScoreAsync(set, gold, gazetteer, cancellationToken);
        }

        return failed ? 1 : 0;
    }

    private string? WhyNone()
    {
        if (!File.Exists(Path.Combine(Folder, Scorer))) return "the evaluation folder is not beside this checkout.";
        if (!Tool.IsInstalled(Python)) return Python + " is not installed.";
        return File.Exists(workspace.GazetteerIndexPath) ? null : "run 'geoconflict build' first.";
    }

    private async Task<bool> ScoreAsync(
        ScoredSet set, string gold, GazetteerIndex gazetteer, CancellationToken cancellationToken)
    {
        var asked = await ScorerAsync(["inputs", set.Task, gold], cancellationToken);
        var answers = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(answers))
            {
                await AnswerAsync(set.Filter, asked.Output, file, gazetteer, cancellationToken);
            }

            var scored = await ScorerAsync([set.Task, gold, answers], cancellationToken);
            var figures = ReadFigures(scored.Output);
            foreach (var figure in set.Figures) await WriteAsync(set, figure, figures);
            return asked.ExitCode == 0 && scored.ExitCode == 0;
        }
        finally
        {
            File.Delete(answers);
        }
    }

    private Task<ToolResult> ScorerAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Tool.RunAsync(Python, [Path.Combine(Folder, Scorer), .. arguments], workspace.Root, cancellationToken);

    private static Task<int> AnswerAsync(
        ScoredFilter filter, string asked, Stream answers, GazetteerIndex gazetteer,
        CancellationToken cancellationToken)
    {
        var lines = new StringReader(asked);
        return filter switch
        {
            ScoredFilter.Dedup => new DedupFilter(gazetteer).RunAsync(lines, answers, cancellationToken),
            ScoredFilter.Geocode => new JsonLinesFilter(new GeocodeFilter(gazetteer).Answer)
                .RunAsync(lines, answers, cancellationToken),
            _ => new JsonLinesFilter(new ExtractFilter(gazetteer).Answer).RunAsync(lines, answers, cancellationToken),
        };
    }

    /// <summary>The scorer prints one figure a line: its name, a blank, its value.</summary>
    public static IReadOnlyDictionary<string, double> ReadFigures(string scored)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in scored.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is [var name, var value]
                && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                figures[name] = number;
            }
        }

        return figures;
    }

    private Task WriteAsync(ScoredSet set, ScoredFigure figure, IReadOnlyDictionary<string, double> figures) =>
        output.WriteLineAsync(
            $"| {set.Gold} | {figure.Label} | {Show(figure.Floor)} | {Show(figure.Target)} | {Show(OursIn(figures, figure))} |");

    private static double? OursIn(IReadOnlyDictionary<string, double> figures, ScoredFigure figure) =>
        figures.TryGetValue(figure.Name, out var ours) ? ours : null;

    private static string Show(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
