using System.CommandLine;
using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Feeds.Reading;

namespace GeoConflict.Api.Feeds;

/// <summary><c>geoconflict feeds add|list|remove</c>.</summary>
public static class FeedsCommand
{
    /// <summary>The command with its three verbs.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "OPML, or lines of address, title, publisher, minutes between readings; tabs between them.",
        };
        var add = new Command("add", "Add the feeds that a file lists; those that are there stay as they are.")
        {
            file,
        };
        add.SetAction((line, cancellationToken) => RunAsync(
            (store, token) => AddAsync(store, line.GetRequiredValue(file), token), cancellationToken));

        var list = new Command("list", "List the feeds with their state and last error.");
        list.SetAction((_, cancellationToken) => RunAsync(ListAsync, cancellationToken));

        var id = new Argument<long>("id") { Description = "The number that `feeds list` shows." };
        var remove = new Command("remove", "Stop reading a feed; its articles stay.") { id };
        remove.SetAction((line, cancellationToken) => RunAsync(
            (store, token) => RemoveAsync(store, line.GetRequiredValue(id), token), cancellationToken));

        return new Command("feeds", "Where articles come from by themselves.") { add, list, remove };
    }

    private static async Task<int> AddAsync(FeedStore store, FileInfo file, CancellationToken cancellationToken)
    {
        var feeds = FeedList.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken));
        var (added, known, wrong) = (0, 0, 0);
        foreach (var (line, feed) in feeds)
        {
            try
            {
                if (await store.AddAsync(feed, cancellationToken) is null) known++;
                else added++;
            }
            catch (BadHttpRequestException exception)
            {
                wrong++;
                var where = line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line {line}: ");
                await Console.Error.WriteLineAsync($"{where}{feed.Url}: {exception.Message}");
            }
        }

        Console.Out.WriteLine($"{added} added, {known} there already, {wrong} refused");
        return wrong == 0 && feeds.Count > 0 ? 0 : 1;
    }

    private static async Task<int> ListAsync(FeedStore store, CancellationToken cancellationToken)
    {
        foreach (var feed in await store.ListAsync(null, cancellationToken))
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{feed.FeedId}\t{feed.State}\t{feed.Items} items\t{feed.Url}\t{feed.Title}\t{feed.LastError}"));
        }

        return 0;
    }

    private static async Task<int> RemoveAsync(FeedStore store, long feedId, CancellationToken cancellationToken)
    {
        if (await store.RemoveAsync(feedId, cancellationToken)) return 0;
        await Console.Error.WriteLineAsync($"There is no feed {feedId}.");
        return 1;
    }

    private static async Task<int> RunAsync(
        Func<FeedStore, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddData(DatabaseAddress.Find())
                .AddSingleton<FeedStore>()
                .BuildServiceProvider();
            await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return await work(services.GetRequiredService<FeedStore>(), cancellationToken);
        }
        catch (Exception exception) when (
            exception is MigrationException or Npgsql.NpgsqlException or IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
