using System.CommandLine;

namespace GeoConflict.Api.Data;

/// <summary><c>geoconflict migrate</c>.</summary>
public static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database to this version's schema.");
        command.SetAction((_, cancellationToken) => MigrateAsync(cancellationToken));
        return command;
    }

    private static async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var database = DataServices.BuildDataSource(DatabaseAddress.Find());
            var applied = await new Migrator(database).MigrateAsync(cancellationToken);
            foreach (var name in applied) Console.Out.WriteLine($"applied {name}");
            Console.Out.WriteLine(applied.Count == 0 ? "nothing to do" : $"{applied.Count} applied");
            return 0;
        }
        catch (Exception exception) when (exception is MigrationException or Npgsql.NpgsqlException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
