using System.Collections.Concurrent;
using System.Text;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>The robots.txt of each host, kept for a day. A host that cannot say what it allows allows nothing for the
/// moment; one that has no such file allows everything (RFC 9309).</summary>
public sealed class RobotsCache(RedirectingGet get, HostPace pace, TimeProvider time)
{
    private const int MaxBytes = 500 * 1024;
    private const int MaxHosts = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptAfterFailure = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> known =
        new(StringComparer.Ordinal);

    /// <summary>What the host of an address asks.</summary>
    public async Task<RobotsRules> RulesForAsync(Uri address, CancellationToken cancellationToken)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (known.TryGetValue(origin, out var kept) && kept.Until > time.GetUtcNow()) return kept.Rules;
        if (known.Count >= MaxHosts) known.Clear();
        var (rules, until) = await ReadAsync(new Uri(origin + "/robots.txt"), cancellationToken);
        known[origin] = (rules, time.GetUtcNow() + until);
        return rules;
    }

    private async Task<(RobotsRules Rules, TimeSpan Kept)> ReadAsync(Uri file, CancellationToken cancellationToken)
    {
        try
        {
            var page = await get.GetAsync(
                file, FetchCondition.None, MaxBytes, (hop, token) => pace.WaitAsync(hop.Host, null, token),
                cancellationToken);
            return (RobotsRules.Parse(Encoding.UTF8.GetString(page.Body)), Kept);
        }
        catch (FetchException exception) when (exception.Status is >= 400 and < 500 and not 429)
        {
            return (RobotsRules.AllowAll, Kept);
        }
        catch (FetchException exception) when (
            exception.Fault is FetchFault.Refused or FetchFault.TooLarge or FetchFault.TooManyRedirects)
        {
            return (RobotsRules.DisallowAll, KeptAfterFailure);
        }
    }
}
