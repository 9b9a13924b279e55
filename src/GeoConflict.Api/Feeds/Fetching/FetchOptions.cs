using System.Net;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>How far the program goes to fetch what others publish.</summary>
public sealed record FetchOptions
{
    /// <summary>Names networks that may be fetched from although they are not public.</summary>
    public const string AllowVariable = "GEOCONFLICT_FETCH_ALLOW";

    /// <summary>Networks that may be fetched from although they are not public; none by default.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Longest body after decompression, in bytes.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Time for one address with all its redirects and its body; waiting for a turn does not count.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most redirects followed.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Shortest time between two requests to one host; its robots.txt may ask for more.</summary>
    public TimeSpan HostInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Looks up the addresses of a host.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>The defaults, with the networks that the environment allows.</summary>
    /// <exception cref="FormatException">The variable holds something else than networks such as
    /// 10.1.0.0/16.</exception>
    public static FetchOptions FromEnvironment() =>
        new() { AllowedNetworks = Networks(Environment.GetEnvironmentVariable(AllowVariable)) };

    private static IPNetwork[] Networks(string? list)
    {
        var names = (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. names.Select(name => IPNetwork.TryParse(name, out var network)
            ? network
            : throw new FormatException($"{AllowVariable}: '{name}' is no network such as 10.1.0.0/16."))];
    }
}
