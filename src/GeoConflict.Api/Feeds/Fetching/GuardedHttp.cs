using System.Net.Sockets;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>HTTP that reaches only checked addresses: each new connection goes to an address that was checked the
/// moment before, so that a name cannot change its meaning between check and use.</summary>
public sealed class GuardedHttp(AddressGuard guard) : IDisposable
{
    /// <summary>Said to every host, with where it comes from.</summary>
    public const string UserAgent = "GeoConflict/1.0 (+news to map; obeys robots.txt)";

    private const int MaxHeaderKilobytes = 64;

    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // every hop is checked by who follows it
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        ConnectCallback = (context, token) => ConnectAsync(guard, context, token),
        MaxConnectionsPerServer = 4,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = false, // a proxy would look names up itself, unchecked
    });

    /// <summary>Sends a request; the body of the answer is not read yet.</summary>
    /// <exception cref="FetchException">Wrong address, forbidden address, or no connection.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request.RequestUri);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        try
        {
            return await invoker.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
            {
                if (inner is FetchException named) throw named;
            }

            throw new FetchException(
                FetchFault.Unreachable, $"{request.RequestUri} cannot be reached: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses what is no plain http or https address.</summary>
    /// <exception cref="FetchException">It is none; says why.</exception>
    public static void Check(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true })
            throw new FetchException(FetchFault.BadAddress, $"'{address}' is no absolute address.");
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            throw new FetchException(FetchFault.BadAddress, $"{address} is neither http nor https.");
        if (address.Host.Length == 0) throw new FetchException(FetchFault.BadAddress, $"{address} names no host.");
        if (address.UserInfo.Length > 0)
        {
            throw new FetchException(
                FetchFault.BadAddress, $"An address of {address.Host} carries a user name or password.");
        }
    }

    /// <inheritdoc />
    public void Dispose() => invoker.Dispose();

    private static async ValueTask<Stream> ConnectAsync(
        AddressGuard guard, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await guard.ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
