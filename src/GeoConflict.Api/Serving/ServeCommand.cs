using System.CommandLine;
using GeoConflict.Api.Data;
using GeoConflict.Api.Setup;

namespace GeoConflict.Api.Serving;

/// <summary><c>geoconflict serve</c>: the service alone, over what has been set up before.</summary>
public static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => Service.DefaultUrls,
        };
        var command = new Command("serve", "Serve the map and the API.") { urls };
        command.SetAction((line, cancellationToken) =>
            ServeAsync(line.GetValue(urls) ?? Service.DefaultUrls, cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(string urls, CancellationToken cancellationToken)
    {
        try
        {
            await Service.RunAsync(new ServiceOptions(Workspace.Find(), DatabaseAddress.Find(), urls),
                cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is MigrationException or Npgsql.NpgsqlException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
