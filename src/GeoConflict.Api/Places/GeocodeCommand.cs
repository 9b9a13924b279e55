using System.CommandLine;
using GeoConflict.Api.Filters;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places;

/// <summary><c>geoconflict geocode</c>.</summary>
public static class GeocodeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "geocode",
            "Look places up: {\"id\",\"query\",\"country\"?,\"admin1\"?,\"admin2\"?} lines in, "
            + "{\"id\",\"candidates\"} lines out.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var gazetteer = GazetteerIndex.Open(Workspace.Find().GazetteerIndexPath);
            using var input = JsonLinesFilter.StandardInput();
            await using var output = JsonLinesFilter.StandardOutput();
            var failed = await new JsonLinesFilter(new GeocodeFilter(gazetteer).Answer)
                .RunAsync(input, output, cancellationToken);
            if (failed > 0) await Console.Error.WriteLineAsync($"{failed} lines failed; each says why in its place.");
            return failed > 0 ? 1 : 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException
            or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Run 'geoconflict build' first.");
            return 1;
        }
    }
}
