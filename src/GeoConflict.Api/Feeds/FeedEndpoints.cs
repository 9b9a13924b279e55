using System.Globalization;
using GeoConflict.Api.Feeds.Polling;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoConflict.Api.Feeds;

/// <summary><c>/api/feeds</c>: where articles come from by themselves.</summary>
public static class FeedEndpoints
{
    /// <summary>Add, list, read, change, remove.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("/api/feeds").WithTags("Feeds");
        feeds.MapPost("/", AddFeed).AcceptsOnly().NeedsKey()
            .WithSummary("Read a feed from now on: RSS, Atom, JSON Feed or a news sitemap")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict);
        feeds.MapGet("/", ListFeeds).AcceptsOnly().WithSummary("The feeds with their state and last error");
        feeds.MapGet("/{feedId:long}", GetFeed).AcceptsOnly()
            .WithSummary("One feed with its state and last error")
            .ProducesProblem(StatusCodes.Status404NotFound);
        feeds.MapPatch("/{feedId:long}", ChangeFeed).AcceptsOnly().NeedsKey()
            .WithSummary("Change a feed, let it rest, or go on; what is left out stays")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        feeds.MapDelete("/{feedId:long}", RemoveFeed).AcceptsOnly().NeedsKey()
            .WithSummary("Stop reading a feed; its articles stay")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<FeedState>, ProblemHttpResult>> AddFeed(
        FeedSubmission feed, FeedStore store, FeedSignal signal, CancellationToken cancellationToken)
    {
        if (await store.AddAsync(feed, cancellationToken) is not { } feedId)
        {
            return TypedResults.Problem(
                $"url: the feed {feed.Url} is there already.", statusCode: StatusCodes.Status409Conflict);
        }

        await signal.RaiseAsync(PollFeedsJob.Key, CancellationToken.None);
        var added = await store.ListAsync(feedId, cancellationToken);
        return TypedResults.Created(
            string.Create(CultureInfo.InvariantCulture, $"/api/feeds/{feedId}"), added[0]);
    }

    private static async Task<Ok<IReadOnlyList<FeedState>>> ListFeeds(
        FeedStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(await store.ListAsync(null, cancellationToken));

    private static async Task<Results<Ok<FeedState>, ProblemHttpResult>> GetFeed(
        long feedId, FeedStore store, CancellationToken cancellationToken) =>
        await store.ListAsync(feedId, cancellationToken) is [var found] ? TypedResults.Ok(found) : NotThere(feedId);

    private static async Task<Results<Ok<FeedState>, ProblemHttpResult>> ChangeFeed(
        long feedId, FeedChange change, FeedStore store, FeedSignal signal, CancellationToken cancellationToken)
    {
        if (!await store.ChangeAsync(feedId, change, cancellationToken)) return NotThere(feedId);
        await signal.RaiseAsync(PollFeedsJob.Key, CancellationToken.None);
        return await GetFeed(feedId, store, cancellationToken);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveFeed(
        long feedId, FeedStore store, CancellationToken cancellationToken) =>
        await store.RemoveAsync(feedId, cancellationToken) ? TypedResults.NoContent() : NotThere(feedId);

    private static ProblemHttpResult NotThere(long feedId) =>
        TypedResults.Problem($"There is no feed {feedId}.", statusCode: StatusCodes.Status404NotFound);
}
