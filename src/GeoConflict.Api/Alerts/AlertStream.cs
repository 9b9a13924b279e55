using System.Globalization;

namespace GeoConflict.Api.Alerts;

/// <summary>What an alert tells, as server-sent events, for as long as someone listens.</summary>
internal static class AlertStream
{
    private const int BatchSize = 100;
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Proxies close what is silent for longer.</summary>
    private static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(15);

    /// <summary>Writes until the listener goes.</summary>
    /// <param name="context">The request; its Last-Event-ID says where to go on.</param>
    /// <param name="alertId">The alert.</param>
    /// <param name="store">What it told.</param>
    /// <param name="time">The clock of the beats.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task WriteAsync(
        HttpContext context, long alertId, AlertStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var last = LastOf(context.Request) ?? await store.LastDeliveryAsync(alertId, cancellationToken);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // else a proxy keeps it back
        await context.Response.WriteAsync(": listening\n\n", cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        var beat = time.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested)
        {
            var told = await store.ListToldAsync(alertId, last, BatchSize, cancellationToken);
            foreach (var one in told)
            {
                await context.Response.WriteAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"id: {one.DeliveryId}\nevent: {one.Action}\ndata: {one.Body.ReplaceLineEndings(" ")}\n\n"),
                    cancellationToken);
                last = one.DeliveryId;
            }

            if (told.Count == 0 && time.GetElapsedTime(beat) > BeatInterval)
                await context.Response.WriteAsync(":\n\n", cancellationToken);
            if (told.Count > 0 || time.GetElapsedTime(beat) > BeatInterval)
            {
                await context.Response.Body.FlushAsync(cancellationToken);
                beat = time.GetTimestamp();
            }

            if (told.Count < BatchSize) await Task.Delay(LookInterval, time, cancellationToken);
        }
    }

    private static long? LastOf(HttpRequest request)
    {
        if (request.Headers["Last-Event-ID"] is not [{ Length: > 0 } written]) return null;
        return long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last
            : throw new BadHttpRequestException($"Last-Event-ID: '{written}' is no whole number.");
    }
}
