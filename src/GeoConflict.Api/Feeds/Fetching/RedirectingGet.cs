using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Gets an address over its redirects, within limits of size, time and hops.</summary>
public sealed class RedirectingGet(GuardedHttp http, FetchOptions options)
{
    private const int BufferBytes = 32 * 1024;

    /// <summary>Gets an address.</summary>
    /// <param name="address">Where to begin.</param>
    /// <param name="condition">What is there already.</param>
    /// <param name="maxBytes">A longer body is refused.</param>
    /// <param name="beforeHop">Asks leave for each hop, and may wait; its time does not count.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FetchException">It cannot be had; says why.</exception>
    public async Task<FetchedPage> GetAsync(
        Uri address, FetchCondition condition, int maxBytes, Func<Uri, CancellationToken, Task> beforeHop,
        CancellationToken cancellationToken)
    {
        var left = options.Timeout;
        var seen = new HashSet<Uri>();
        for (var hop = address; ;)
        {
            GuardedHttp.Check(hop);
            if (!seen.Add(hop))
                throw new FetchException(FetchFault.TooManyRedirects, $"{address} redirects in a circle.");
            if (seen.Count > options.MaxRedirects + 1)
            {
                throw new FetchException(
                    FetchFault.TooManyRedirects, $"{address} redirects more than {options.MaxRedirects} times.");
            }

            await beforeHop(hop, cancellationToken);
            var started = Stopwatch.GetTimestamp();
            var (next, page) = await HopAsync(hop, condition, maxBytes, left, cancellationToken);
            if (page is not null) return page;
            left -= Stopwatch.GetElapsedTime(started);
            hop = next ?? throw new UnreachableException();
        }
    }

    private async Task<(Uri? Next, FetchedPage? Page)> HopAsync(
        Uri address, FetchCondition condition, int maxBytes, TimeSpan left, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            using var request = RequestFor(address, condition);
            using var answer = await http.SendAsync(request, limit.Token);
            if (answer.StatusCode == HttpStatusCode.NotModified) return (null, PageOf(address, answer, []));
            if (NextOf(address, answer) is { } next) return (next, null);
            if (!answer.IsSuccessStatusCode) throw RefusedBy(address, answer);
            return (null, PageOf(address, answer, await ReadAsync(address, answer, maxBytes, limit.Token)));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchException(FetchFault.TooSlow, string.Create(
                CultureInfo.InvariantCulture, $"{address} took longer than {options.Timeout.TotalSeconds:0.#} s."));
        }
    }

    private static HttpRequestMessage RequestFor(Uri address, FetchCondition condition)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(
            "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, application/feed+json, */*;q=0.5");
        if (condition.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (condition.LastModified is { } day) request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return request;
    }

    private static Uri? NextOf(Uri address, HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308)) return null;
        var location = answer.Headers.Location
            ?? throw new FetchException(FetchFault.Refused, $"{address} redirects to nowhere.")
            {
                Status = (int)answer.StatusCode,
            };
        return location.IsAbsoluteUri ? location : new Uri(address, location);
    }

    private static FetchException RefusedBy(Uri address, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        return new FetchException(
            FetchFault.Refused, string.Create(CultureInfo.InvariantCulture, $"{address} answered {status}."))
        {
            Status = status,
            RetryAfter = answer.Headers.RetryAfter?.Delta,
        };
    }

    /// <summary>Reads the body piece by piece, so that what unpacks to more than is taken never fills the
    /// memory.</summary>
    private static async Task<byte[]> ReadAsync(
        Uri address, HttpResponseMessage answer, int maxBytes, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentLength > maxBytes) throw TooLarge(address, maxBytes);
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            int read;
            while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (bytes.Length + read > maxBytes) throw TooLarge(address, maxBytes);
                bytes.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException exception)
        {
            throw new FetchException(
                FetchFault.BrokenBody, $"{address} sent a body that cannot be decompressed.", exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw new FetchException(
                FetchFault.Unreachable, $"The connection to {address} broke: {exception.Message}", exception);
        }

        return bytes.ToArray();
    }

    private static FetchedPage PageOf(Uri address, HttpResponseMessage answer, byte[] body)
    {
        var headers = answer.Content.Headers;
        // As written: a host compares its own words, not ours.
        var changed = headers.TryGetValues("Last-Modified", out var values) ? values.FirstOrDefault() : null;
        var tag = answer.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null;
        return new FetchedPage(
            address, body, headers.ContentType?.MediaType, headers.ContentType?.CharSet?.Trim('"'), tag, changed,
            answer.StatusCode == HttpStatusCode.NotModified);
    }

    private static FetchException TooLarge(Uri address, int maxBytes) => new(
        FetchFault.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"{address} is larger than {maxBytes} bytes when unpacked."));
}
