using GeoConflict.Api.Data;

namespace GeoConflict.Api.Tests.Data;

/// <summary>The migrator on an empty database.</summary>
public sealed class MigratorTests : IAsyncLifetime
{
    private PostgisDatabase? database;

    private PostgisDatabase Database => database ?? throw new InvalidOperationException(PostgisApp.WhySkipped);

    public async ValueTask InitializeAsync()
    {
        if (PostgisApp.IsAvailable) database = await PostgisDatabase.CreateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
    }

    [PostgisFact]
    public async Task Migrate_applies_each_file_once()
    {
        var first = await new Migrator(Database.Source).MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Equal("0001_article_and_event.sql", first[0]);
        Assert.Equal(first.Order(StringComparer.Ordinal), first);
        Assert.Empty(await new Migrator(Database.Source).MigrateAsync(TestContext.Current.CancellationToken));
    }

    [PostgisFact]
    public async Task Migrate_applies_each_file_once_when_four_processes_race()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => new Migrator(Database.Source).MigrateAsync(TestContext.Current.CancellationToken)));
        Assert.Single(runs, applied => applied.Count > 0);
    }

    [PostgisFact]
    public async Task Migrate_refuses_when_an_applied_file_was_changed_and_names_it()
    {
        await new Migrator(Database.Source).MigrateAsync(TestContext.Current.CancellationToken);
        await using var tamper = Database.Source.CreateCommand(
            "UPDATE schema_migration SET sha256 = 'other' WHERE name = '0001_article_and_event.sql'");
        await tamper.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<MigrationException>(
            () => new Migrator(Database.Source).MigrateAsync(TestContext.Current.CancellationToken));
        Assert.Contains("0001_article_and_event.sql", refusal.Message, StringComparison.Ordinal);
    }
}
