using System.Globalization;
using GeoConflict.Api.Feeds.Fetching;
using GeoConflict.Api.Jobs;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoConflict.Api.Articles;

/// <summary><c>/api/articles/fetch</c>: an article by its address.</summary>
public static class FetchEndpoints
{
    /// <summary>Fetch one.</summary>
    public static void MapArticleFetch(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/articles/fetch", FetchArticle)
            .WithTags("Articles").AcceptsOnly().NeedsKey()
            .WithSummary("Fetch a page now, read the article in it, store it and queue it for coding")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Accepted<PostedArticle>, Ok<PostedArticle>, ProblemHttpResult>> FetchArticle(
        FetchRequest request, ArticlePages pages, ArticleIntake intake, CodingSignal signal,
        CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var address))
            throw new BadHttpRequestException("url: is no absolute http or https address.");
        try
        {
            var stored = await intake.StoreAsync(
                await pages.FetchAsync(address, cancellationToken), cancellationToken);
            var answer = new PostedArticle(stored.ArticleId, stored.Status, stored.IsDuplicate);
            if (stored.IsDuplicate) return TypedResults.Ok(answer);
            await signal.RaiseAsync(CancellationToken.None);
            return TypedResults.Accepted(
                string.Create(CultureInfo.InvariantCulture, $"/api/articles/{stored.ArticleId}"), answer);
        }
        catch (FetchException exception)
        {
            return TypedResults.Problem(
                $"url: {exception.Message}",
                statusCode: exception.Fault is FetchFault.BadAddress
                    ? StatusCodes.Status400BadRequest
                    : StatusCodes.Status422UnprocessableEntity,
                extensions: [KeyValuePair.Create<string, object?>("fault", exception.FaultName)]);
        }
    }
}
