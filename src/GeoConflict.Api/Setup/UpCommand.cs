using System.CommandLine;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Setup;

/// <summary><c>geoconflict up</c>: all the set-up there is, then the service until Ctrl-C.</summary>
public static class UpCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = "Another port than 5080, on this machine only." };
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen instead, such as http://0.0.0.0:80; several parted by semicolons.",
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 65535)
            {
                result.AddError("--port must lie between 1 and 65535.");
            }
        });
        var command = new Command("up", "Set everything up, then serve the map.") { port, urls };
        command.SetAction((line, cancellationToken) =>
        {
            var address = line.GetValue(urls)
                ?? (line.GetValue(port) is { } number ? $"http://127.0.0.1:{number}" : Service.DefaultUrls);
            var workspace = Workspace.Find();
            return SetupFailure.GuardAsync(
                workspace, token => UpAsync(workspace, address, token), cancellationToken);
        });
        return command;
    }

    private static async Task<int> UpAsync(Workspace workspace, string urls, CancellationToken cancellationToken)
    {
        PortCheck.EnsureFree(urls);
        var steps = StepConsole.OfProcess();
        await using var database = new DatabaseSetup(workspace, steps);
        var connectionString = await SetupLock.RunAsync(
            workspace,
            steps,
            async token =>
            {
                await FileSetup.RunAsync(workspace, steps, token);
                var started = await database.StartAsync(token);
                await database.FillAsync(started, token);
                return started;
            },
            cancellationToken);
        await using var app = await Service.StartAsync(
            new ServiceOptions(workspace, connectionString, urls), cancellationToken);
        steps.Say($"the map is at {string.Join(" and ", app.Urls.Select(url => url + "/"))} (Ctrl-C stops it)");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
