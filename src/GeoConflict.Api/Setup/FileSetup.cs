using GeoConflict.Api.Places;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Setup;

/// <summary>The part of set-up that needs no database: what the browser and the filters read.</summary>
internal static class FileSetup
{
    /// <summary>Restores and builds what is missing or old.</summary>
    public static async Task RunAsync(Workspace workspace, StepConsole steps, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(workspace.Data);
        await steps.RunAsync("front-end files", (_, token) => RestoreFrontEndAsync(workspace, token), cancellationToken);
        await steps.RunAsync("page", (_, token) => CompressedPage.WriteAsync(workspace, token), cancellationToken);
        await steps.RunAsync("gazetteer", (show, token) => BuildGazetteerAsync(workspace, show, token), cancellationToken);
    }

    private static Task<string> RestoreFrontEndAsync(Workspace workspace, CancellationToken cancellationToken) =>
        new LibmanRestore(workspace.LibmanManifest, Path.Combine(workspace.Data, "libman"), NpmTarball.FetchAsync)
            .RunAsync(cancellationToken);

    private static async Task<string> BuildGazetteerAsync(
        Workspace workspace, Action<string> show, CancellationToken cancellationToken)
    {
        var progress = new StepProgress(show);
        var isNew = await new GazetteerBuild(workspace).RunAsync(progress, cancellationToken);
        return isNew ? progress.Last : "up to date";
    }
}
