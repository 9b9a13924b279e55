using System.CommandLine;
using System.Diagnostics;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Places;

/// <summary><c>geoconflict gazetteer</c>.</summary>
public static class GazetteerCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create()
    {
        var build = new Command("build", "Make the gazetteer index from its packages and imports.");
        build.SetAction((_, cancellationToken) => BuildAsync(cancellationToken));
        return new Command("gazetteer", "Make the gazetteer, or add to it.") { build };
    }

    private static async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var progress = new ConsoleProgress(watch);
        try
        {
            await new GazetteerBuild(Workspace.Find()).RunAsync(progress, cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is GazetteerBuildException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
