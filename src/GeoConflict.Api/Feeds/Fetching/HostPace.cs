using System.Collections.Concurrent;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Gives turns to the requests to one host, a set time apart. Each process keeps its own pace.</summary>
public sealed class HostPace(FetchOptions options, TimeProvider time)
{
    private const int MaxHosts = 10_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> nextTurns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn.</summary>
    /// <param name="host">The host.</param>
    /// <param name="asked">Time between two requests that the host asks for; null if it does not.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task WaitAsync(string host, TimeSpan? asked, CancellationToken cancellationToken)
    {
        if (nextTurns.Count >= MaxHosts) Forget();
        var interval = asked > options.HostInterval ? asked.Value : options.HostInterval;
        var now = time.GetUtcNow();
        var after = nextTurns.AddOrUpdate(
            host, _ => now + interval, (_, next) => (next > now ? next : now) + interval);
        var wait = after - interval - now;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (host, next) in nextTurns)
        {
            if (next < now) nextTurns.TryRemove(host, out _);
        }
    }
}
