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
        routes.MapMethods("/api/events/columns", OpenReads.Methods, GetColumns)
            .RequireCors(OpenReads.Policy)
            .AddEndpointFilter(OgcErrors.CatchAsync)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(FeedQuery))
            .WithTags("Events")
            .WithSummary("All events of a filter as columns of numbers in the order of time, for typed arrays")
            .WithDescription("Little endian: 'GCEV', uint32 layout 2, uint32 n, uint32 flags (1 whole, 2 wide ids), "
                + "float64 version; then int32[n] differences of ids (flag 2: float64[n] ids), int32[n] last day since "
                + "1970-01-01, int32[n] fatalities, uint16[n] days from first to last, uint16[n] doubt about the place in "
                + "hundreds of metres, uint8[n] type (255: no longer there), longitude + 180 and latitude + 90 in "
                + "ten-thousandths of a degree, each as uint8[n] lowest, middle and highest bytes.")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task GetColumns(
        [AsParameters] EventFilterQuery query, [AsParameters] FeedQuery more, ConflictDb db, EventFeed feed,
        LiveVersion versions, HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var isFiltered = context.Request.Query.Keys.Any(name => name is not ("since" or "part"));
        var filter = isFiltered ? EventFilter.Parse(query) : null;
        var since = ParseSince(more.Since, isFiltered);
        var part = ParsePart(more.Part, isFiltered || since is not null);
        if (Conditional.IsKnown(context, await versions.ReadAsync(cancellationToken), "columns")) return;
        context.Response.ContentType = MediaType;
        if (filter is null && since is null && AcceptsBrotli(context.Request))
        {
            var kept = await feed.ReadBrotliAsync(part, cancellationToken);
            context.Response.Headers.ContentEncoding = "br";
            await WriteAsync(context, kept);
            return;
        }

        if (filter is not null) filter = await filter.LocateAsync(db, cancellationToken);
        await WriteAsync(context, since is { } version
            ? await feed.ReadSinceAsync(version, cancellationToken)
            : await feed.ReadAsync(filter, part, cancellationToken));
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

    private static FeedPart ParsePart(string? text, bool isLimited)
    {
        if (string.IsNullOrEmpty(text)) return FeedPart.Whole;
        if (isLimited) throw EventFilter.Malformed("part", "goes with no filter and no 'since'");
        return text switch
        {
            "recent" => FeedPart.Recent,
            "older" => FeedPart.Older,
            _ => throw EventFilter.Malformed("part", $"'{text}' is not known; known are recent, older"),
        };
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

        /// <summary>Which part.</summary>
        [FromQuery(Name = "part")]
        [Description("recent: what ended within a year of the newest event; older: the rest. All if left out.")]
        public string? Part { get; init; }
    }
}
