using System.CommandLine;
using System.Text.Json;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Filters;

/// <summary>The commands that read JSON Lines on standard input and write them on standard output.</summary>
public static class FilterCommand
{
    /// <summary>All of them: <c>extract</c>, <c>geocode</c>, <c>dedup</c>.</summary>
    public static IEnumerable<Command> CreateAll()
    {
        yield return Create(
            "extract",
            "Find places and events: {\"id\",\"text\",\"date\"?,...} lines in, {\"id\",\"toponyms\",\"events\"} lines out.",
            (input, output, cancellationToken) =>
                RunAsync(gazetteer => new ExtractFilter(gazetteer).Answer, input, output, cancellationToken));
        yield return Create(
            "geocode",
            "Look places up: {\"id\",\"query\",\"country\"?,\"admin1\"?,\"admin2\"?} lines in, {\"id\",\"candidates\"} lines out.",
            (input, output, cancellationToken) =>
                RunAsync(gazetteer => new GeocodeFilter(gazetteer).Answer, input, output, cancellationToken));
        yield return Create(
            "dedup",
            "Join reports of one event: {\"id\",\"text\",\"date\"?,\"country\"?} lines in, {\"id\",\"cluster\",\"joined\"?} lines out.",
            DedupAsync);
    }

    private static Command Create(
        string name, string description, Func<TextReader, Stream, CancellationToken, Task<int>> runAsync)
    {
        var command = new Command(name, description);
        command.SetAction(async (_, cancellationToken) =>
        {
            using var input = JsonLinesFilter.StandardInput();
            await using var output = JsonLinesFilter.StandardOutput();
            try
            {
                var failed = await runAsync(input, output, cancellationToken);
                if (failed > 0) await Console.Error.WriteLineAsync($"{failed} lines failed; each says why in its place.");
                return failed > 0 ? 1 : 0;
            }
            catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
            {
                await Console.Error.WriteLineAsync($"{e.Message} Run 'geoconflict build' first.");
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> DedupAsync(TextReader input, Stream output, CancellationToken cancellationToken)
    {
        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        return await new DedupFilter(gazetteer).RunAsync(input, output, cancellationToken);
    }

    private static async Task<int> RunAsync(
        Func<IGazetteer, Action<JsonElement, Utf8JsonWriter>> makeAnswer,
        TextReader input,
        Stream output,
        CancellationToken cancellationToken)
    {
        using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
        return await new JsonLinesFilter(makeAnswer(gazetteer)).RunAsync(input, output, cancellationToken);
    }
}
