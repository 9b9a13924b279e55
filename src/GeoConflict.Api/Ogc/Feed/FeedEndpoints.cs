using System.ComponentModel;
using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Versions;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Ogc.Feed;

/// <summary><c>/api/events/columns</c>: all events of a filter as typed arrays.</summary>
internal static class FeedEndpoints
{
    private const string MediaType = "application/vnd.geoconflict.columns";

    /// <summary>Maps the address.</summary>
    public static void MapFeed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/events/columns", GetColumns)
            .AddEndpointFilter(OgcErrors.CatchAsync)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(FeedQuery))
            .WithTags("Events")
            .WithSummary("All events of a filter as columns of numbers in the order of time, for typed arrays")
            .WithDescription("Little endian: 'GCEV', uint32 layout 1, uint32 n, uint32 flags (1 whole, 2 wide ids), "
                + "float64 version; then int32[n] differences of ids (flag 2: float64[n] ids), int32[n] "
                + "last day since 1970-01-01, int32[n] longitude and int32[n] latitude in millionths of a degree, "
                + "int32[n] fatalities, uint16[n] days from first to last, uint8[n] type (255: no longer there).")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task GetColumns(
        [AsParameters] EventFilterQuery query, [AsParameters] FeedQuery more, ConflictDb db, EventFeed feed,
        LiveVersion versions, HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var isFiltered = context.Request.Query.Keys.Any(name => name != "since");
        var filter = isFiltered ? EventFilter.Parse(query) : null;
        var since = ParseSince(more.Since, isFiltered);
        if (Conditional.IsKnown(context, await versions.ReadAsync(cancellationToken), "columns")) return;
        context.Response.ContentType = MediaType;
        if (filter is null && since is null && AcceptsBrotli(context.Request))
        {
            var kept = await feed.ReadAllBrotliAsync(cancellationToken);
            context.Response.Headers.ContentEncoding = "br";
            await WriteAsync(context, kept);
            return;
        }

        if (filter is not null) filter = await filter.LocateAsync(db, cancellationToken);
        await WriteAsync(context, since is { } version
            ? await feed.ReadSinceAsync(version, cancellationToken)
            : await feed.ReadAsync(filter, cancellationToken));
    }

    private static async Task WriteAsync(HttpContext context, byte[] bytes) =>
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);

    private static long? ParseSince(string? text, bool isFiltered)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (isFiltered) throw EventFilter.Malformed("since", "goes with no filter: what left a filter is not told");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw EventFilter.Malformed("since", $"'{text}' is no number that a feed gave");
    }

    private static bool AcceptsBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Quality is not 0 && encoding.Value == "br");

    /// <summary>What is asked of the feed beside the filter.</summary>
    internal sealed record FeedQuery
    {
        /// <summary>Where to go on.</summary>
        [FromQuery(Name = "since")]
        [Description("The version in a feed read before: only what has changed since then is answered.")]
        public string? Since { get; init; }
    }
}
