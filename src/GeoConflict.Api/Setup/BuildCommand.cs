using System.CommandLine;

namespace GeoConflict.Api.Setup;

/// <summary><c>geoconflict build</c>: the set-up of <c>up</c> without serving.</summary>
public static class BuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var filesOnly = new Option<bool>("--no-database")
        {
            Description = "Only what the filters and the browser read; start and fill no database.",
        };
        var command = new Command("build", "Set everything up without serving.") { filesOnly };
        command.SetAction((line, cancellationToken) =>
        {
            var workspace = Workspace.Find();
            var hasDatabase = !line.GetValue(filesOnly);
            return SetupFailure.GuardAsync(
                workspace, token => BuildAsync(workspace, hasDatabase, token), cancellationToken);
        });
        return command;
    }

    private static Task<int> BuildAsync(Workspace workspace, bool hasDatabase, CancellationToken cancellationToken)
    {
        var steps = StepConsole.OfProcess();
        return SetupLock.RunAsync(
            workspace,
            steps,
            async token =>
            {
                await FileSetup.RunAsync(workspace, steps, token);
                if (hasDatabase)
                {
                    await FillDatabaseAsync(workspace, steps, token);
                }

                return 0;
            },
            cancellationToken);
    }

    private static async Task FillDatabaseAsync(
        Workspace workspace, StepConsole steps, CancellationToken cancellationToken)
    {
        await using var database = new DatabaseSetup(workspace, steps);
        await database.FillAsync(await database.StartAsync(cancellationToken), cancellationToken);
    }
}
