namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Fetching, as a feature.</summary>
public static class FetchServices
{
    /// <summary>Registers the fetcher and what it stands on; needs <see cref="FetchOptions"/>.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services) => services
        .AddSingleton<AddressGuard>()
        .AddSingleton<GuardedHttp>()
        .AddSingleton<RedirectingGet>()
        .AddSingleton<HostPace>()
        .AddSingleton<RobotsCache>()
        .AddSingleton<PageFetcher>();
}
