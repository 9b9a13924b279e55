using System.Net;
using System.Net.Sockets;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Tells public addresses from those that lead into this machine or network.</summary>
/// <remarks>Ranges: IANA special-purpose address registries (RFC 6890 and its updates), and one metadata service that
/// lives at a public address.</remarks>
public sealed class AddressGuard(FetchOptions options)
{
    private static readonly IPNetwork[] ClosedV4 = [.. Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32")]; // the wire server of Azure

    /// <summary>Global unicast; everything outside is closed.</summary>
    private static readonly IPNetwork OpenV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] ClosedV6 =
        [.. Parse("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")];

    /// <summary>IPv6 addresses that stand for an IPv4 address behind a translator (RFC 6052).</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether this address may be connected to.</summary>
    public bool IsAllowed(IPAddress address)
    {
        var meant = Meant(address);
        return IsPublic(meant) || options.AllowedNetworks.Any(network => network.Contains(meant));
    }

    /// <summary>The addresses of a host, every one of them checked.</summary>
    /// <exception cref="FetchException">It has none, or one that may not be connected to.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await LookUpAsync(host, cancellationToken);
        // One closed address among open ones is a trick or a mistake; neither is to be tried out.
        return Array.Find(addresses, address => !IsAllowed(address)) is { } closed
            ? throw new FetchException(
                FetchFault.ForbiddenAddress,
                $"{host} is at {closed}, which is not a public address; {FetchOptions.AllowVariable} can allow it.")
            : addresses;
    }

    private async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = await options.Resolve(host, cancellationToken);
            return addresses.Length > 0 ? addresses : throw NotFound(host, null);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            throw NotFound(host, exception);
        }
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(ClosedV4, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 =>
            OpenV6.Contains(address) && !Array.Exists(ClosedV6, network => network.Contains(address)),
        _ => false,
    };

    /// <summary>The IPv4 address that a mapped or translated one stands for, else the address itself.</summary>
    private static IPAddress Meant(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        // A zone id names an interface of this machine and hides the address from comparisons.
        var plain = new IPAddress(address.GetAddressBytes());
        return Nat64.Contains(plain) ? new IPAddress(plain.GetAddressBytes().AsSpan(12)) : plain;
    }

    private static IEnumerable<IPNetwork> Parse(params string[] networks) => networks.Select(n => IPNetwork.Parse(n));

    private static FetchException NotFound(string host, Exception? inner) =>
        new(FetchFault.UnknownHost, $"The host {host} is not known.", inner);
}
