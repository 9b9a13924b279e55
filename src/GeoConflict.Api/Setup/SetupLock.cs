namespace GeoConflict.Api.Setup;

/// <summary>Lets one process at a time set a workspace up.</summary>
internal static class SetupLock
{
    /// <summary>Waits for its turn, then does the work.</summary>
    public static async Task<T> RunAsync<T>(
        Workspace workspace, StepConsole steps, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(workspace.Data);
        await using var alone = await ExclusiveLock.TakeAsync(
            Path.Combine(workspace.Data, "setup.lock"),
            () => steps.Say("waiting: another geoconflict sets up this folder"),
            cancellationToken);
        return await work(cancellationToken);
    }
}
