using System.CommandLine;
using System.Globalization;

namespace GeoConflict.Api.Data;

/// <summary><c>geoconflict key add|list|revoke</c>.</summary>
public static class KeyCommand
{
    /// <summary>The command with its three verbs.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Whose key it is." };
        var add = new Command("add", "Make a key and show it once.") { name };
        add.SetAction((line, cancellationToken) =>
            RunAsync((keys, token) => AddAsync(keys, line.GetRequiredValue(name), token), cancellationToken));

        var list = new Command("list", "List the keys, without the keys themselves.");
        list.SetAction((_, cancellationToken) => RunAsync(ListAsync, cancellationToken));

        var id = new Argument<long>("id") { Description = "The number that `key list` shows." };
        var revoke = new Command("revoke", "Withdraw a key.") { id };
        revoke.SetAction((line, cancellationToken) =>
            RunAsync((keys, token) => RevokeAsync(keys, line.GetRequiredValue(id), token), cancellationToken));

        return new Command("key", "Keys for those who may write.") { add, list, revoke };
    }

    private static async Task<int> AddAsync(ApiKeys keys, string name, CancellationToken cancellationToken)
    {
        Console.Out.WriteLine(await keys.AddAsync(name, cancellationToken));
        return 0;
    }

    private static async Task<int> ListAsync(ApiKeys keys, CancellationToken cancellationToken)
    {
        foreach (var key in await keys.ListAsync(cancellationToken))
        {
            var state = key.RevokedAt is { } revokedAt ? $"revoked {Day(revokedAt)}" : "good";
            Console.Out.WriteLine($"{key.ApiKeyId}\t{key.Name}\tmade {Day(key.CreatedAt)}\t{state}");
        }

        return 0;
    }

    private static async Task<int> RevokeAsync(ApiKeys keys, long apiKeyId, CancellationToken cancellationToken)
    {
        if (await keys.RevokeAsync(apiKeyId, cancellationToken)) return 0;
        await Console.Error.WriteLineAsync($"No good key has the number {apiKeyId}.");
        return 1;
    }

    private static async Task<int> RunAsync(
        Func<ApiKeys, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddData(DatabaseAddress.Find())
                .BuildServiceProvider();
            await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return await work(services.GetRequiredService<ApiKeys>(), cancellationToken);
        }
        catch (Exception exception) when (exception is MigrationException or Npgsql.NpgsqlException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
