using System.CommandLine;
using System.Globalization;

namespace GeoConflict.Api.Data;

/// <summary><c>geoconflict key create|list|revoke</c>.</summary>
public static class KeyCommand
{
    /// <summary>The command with its three verbs.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Whose key it is." };
        var role = new Option<KeyRole>("--role")
        {
            Description = "reader; analyst, who may also add and review; admin, who may also read the audit log.",
            DefaultValueFactory = _ => KeyRole.Analyst,
        };
        var add = new Command("create", "Make a key and show it once.") { name, role };
        add.Aliases.Add("add");
        add.SetAction((line, cancellationToken) => RunAsync(
            (keys, log, token) => AddAsync(keys, log, line.GetRequiredValue(name), line.GetValue(role), token),
            cancellationToken));

        var list = new Command("list", "List the keys, without the keys themselves.");
        list.SetAction((_, cancellationToken) => RunAsync((keys, _, token) => ListAsync(keys, token), cancellationToken));

        var id = new Argument<long>("id") { Description = "The number that `key list` shows." };
        var revoke = new Command("revoke", "Withdraw a key.") { id };
        revoke.SetAction((line, cancellationToken) =>
            RunAsync(
                (keys, log, token) => RevokeAsync(keys, log, line.GetRequiredValue(id), token), cancellationToken));

        return new Command("key", "Keys of those who may read, write or administer.") { add, list, revoke };
    }

    private static async Task<int> AddAsync(
        ApiKeys keys, AuditLog log, string name, KeyRole role, CancellationToken cancellationToken)
    {
        var key = await keys.AddAsync(name, role, cancellationToken);
        await log.RecordAsync(
            null, $"key create {name} ({role.ToString().ToLowerInvariant()})", null, AuditLog.CommandLine,
            cancellationToken);
        Console.Out.WriteLine(key);
        return 0;
    }

    private static async Task<int> ListAsync(ApiKeys keys, CancellationToken cancellationToken)
    {
        foreach (var key in await keys.ListAsync(cancellationToken))
        {
            var state = key.RevokedAt is { } revokedAt ? $"revoked {Day(revokedAt)}" : "good";
            Console.Out.WriteLine($"{key.ApiKeyId}\t{key.Name}\t{key.Role.ToString().ToLowerInvariant()}\tmade {Day(key.CreatedAt)}\t{state}");
        }

        return 0;
    }

    private static async Task<int> RevokeAsync(
        ApiKeys keys, AuditLog log, long apiKeyId, CancellationToken cancellationToken)
    {
        if (await keys.RevokeAsync(apiKeyId, cancellationToken))
        {
            await log.RecordAsync(null, $"key revoke {apiKeyId}", null, AuditLog.CommandLine, cancellationToken);
            return 0;
        }

        await Console.Error.WriteLineAsync($"No good key has the number {apiKeyId}.");
        return 1;
    }

    private static async Task<int> RunAsync(
        Func<ApiKeys, AuditLog, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddData(DatabaseAddress.Find())
                .BuildServiceProvider();
            await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return await work(
                services.GetRequiredService<ApiKeys>(), services.GetRequiredService<AuditLog>(), cancellationToken);
        }
        catch (Exception exception) when (exception is MigrationException or Npgsql.NpgsqlException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
