using System.CommandLine;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Filters;

/// <summary>The commands that read JSON Lines on standard input and write them on standard output.</summary>
public static class FilterCommand
{
    /// <summary>All of them: <c>extract</c>, <c>dedup</c>.</summary>
    public static IEnumerable<Command> CreateAll()
    {
        yield return Create(
            "extract",
            "Find places and events: {\"id\",\"text\",\"date\"?,...} lines in, {\"id\",\"toponyms\",\"events\"} lines out.",
            RunExtractAsync);
        yield return Create(
            "dedup",
            "Join reports of one event: {\"id\",\"text\",\"date\"?,\"country\"?} lines in, {\"id\",\"cluster\"} lines out.",
            DedupFilter.RunAsync);
    }

    private static Command Create(
        string name, string description, Func<TextReader, Stream, CancellationToken, Task<int>> runAsync)
    {
        var command = new Command(name, description);
        command.SetAction(async (_, cancellationToken) =>
        {
            using var input = JsonLinesFilter.StandardInput();
            await using var output = JsonLinesFilter.StandardOutput();
            var failed = await runAsync(input, output, cancellationToken);
            if (failed > 0) await Console.Error.WriteLineAsync($"{failed} lines failed; each says why in its place.");
            return failed > 0 ? 1 : 0;
        });
        return command;
    }

    private static async Task<int> RunExtractAsync(
        TextReader input, Stream output, CancellationToken cancellationToken)
    {
        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        return await new JsonLinesFilter(new ExtractFilter(gazetteer).Answer).RunAsync(input, output, cancellationToken);
    }
}
