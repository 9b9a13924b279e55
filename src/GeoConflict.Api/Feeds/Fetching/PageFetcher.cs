namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Fetches what others publish: from public addresses only, within limits, as often as a host likes and
/// nothing that its robots.txt forbids.</summary>
public sealed class PageFetcher(RedirectingGet get, RobotsCache robots, HostPace pace, FetchOptions options)
{
    /// <summary>Fetches an address.</summary>
    /// <exception cref="FetchException">It cannot or may not be had; says why.</exception>
    public Task<FetchedPage> FetchAsync(
        Uri address, FetchCondition condition, CancellationToken cancellationToken) =>
        get.GetAsync(address, condition, options.MaxBytes, AskAsync, cancellationToken);

    private async Task AskAsync(Uri hop, CancellationToken cancellationToken)
    {
        var rules = await robots.RulesForAsync(hop, cancellationToken);
        if (!rules.Allows(hop.PathAndQuery))
            throw new FetchException(FetchFault.ForbiddenByRobots, $"{hop.Host} asks not to fetch {hop.PathAndQuery}.");
        await pace.WaitAsync(hop.Host, rules.CrawlDelay, cancellationToken);
    }
}
