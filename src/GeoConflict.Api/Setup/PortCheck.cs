using System.Net;
using System.Net.Sockets;

namespace GeoConflict.Api.Setup;

/// <summary>Notices before the long work that an address cannot be served.</summary>
internal static class PortCheck
{
    /// <summary>Tries each address once.</summary>
    /// <param name="urls">As ASPNETCORE_URLS has them, parted by semicolons.</param>
    /// <exception cref="SetupException">One is malformed, taken or not ours to use.</exception>
    public static void EnsureFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = Parse(url);
            if (!address.IsUnixPipe && address.Port != 0)
            {
                Try(address);
            }
        }
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException e)
        {
            throw new SetupException($"\"{url}\" is no address to serve at: write it like http://127.0.0.1:5080", e);
        }
    }

    private static void Try(BindingAddress address)
    {
        var host = address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? number
            : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new SetupException(
                e.SocketErrorCode switch
                {
                    SocketError.AddressAlreadyInUse =>
                        $"port {address.Port} is taken: stop what uses it (another geoconflict?) " +
                        $"or choose another with --port {Math.Min(address.Port + 1, IPEndPoint.MaxPort)}",
                    SocketError.AccessDenied =>
                        $"port {address.Port} is only for root: choose one above 1023 with --port",
                    _ => $"{address} cannot be served: {e.Message}",
                },
                e);
        }
    }
}
