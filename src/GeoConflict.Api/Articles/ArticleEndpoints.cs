using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Jobs;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Articles;

/// <summary><c>/api/articles</c>: reports in, and what became of them.</summary>
public static class ArticleEndpoints
{
    /// <summary>Post one, list them, read one.</summary>
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        var articles = routes.MapGroup("/api/articles").WithTags("Articles");
        articles.MapPost("/", PostArticle)
            .AcceptsOnly()
            .NeedsKey()
            .Accepts<ArticleSubmission>("application/json", "text/plain", "text/html")
            .WithSummary("Store an article and queue it for coding; the same text again gives the article there is")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        articles.MapGet("/", ListArticles)
            .AcceptsOnly(typeof(ArticlePageQuery))
            .WithSummary("Articles without their texts, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        articles.MapGet("/{articleId:long}", GetArticle)
            .AcceptsOnly()
            .WithSummary("One article with its text, the places and events found in it, and what made no event and why")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<PostedArticle>, Ok<PostedArticle>>> PostArticle(
        HttpRequest request, ArticleIntake intake, CodingSignal signal, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var article = await ArticleRequest.ReadAsync(request, time, cancellationToken);
        var stored = await intake.StoreAsync(article, cancellationToken);
        var answer = new PostedArticle(stored.ArticleId, stored.Status, stored.IsDuplicate);
        if (stored.IsDuplicate) return TypedResults.Ok(answer);
        // Not the request's token: the article is stored, and is to be coded even if the caller has gone.
        await signal.RaiseAsync(CancellationToken.None);
        return TypedResults.Accepted(
            string.Create(CultureInfo.InvariantCulture, $"/api/articles/{stored.ArticleId}"), answer);
    }

    private static async Task ListArticles(
        [AsParameters] ArticlePageQuery page, ConflictDb db, HttpContext context, CancellationToken cancellationToken)
    {
        var limit = page.ParseLimit();
        var before = page.ParseCursor();
        var articles = await db.Articles.AsNoTracking()
            .Where(a => a.ArticleId < before)
            .OrderByDescending(a => a.ArticleId)
            .Take(limit + 1)
            .Select(ArticleHead.Projection)
            .ToListAsync(cancellationToken);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        ArticleHead.WriteList(json, articles, limit);
        await json.FlushAsync(cancellationToken);
    }

    private static async Task GetArticle(
        long articleId, ConflictDb db, EventRows events, HttpContext context, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking()
            .SingleOrDefaultAsync(a => a.ArticleId == articleId, cancellationToken);
        if (article is null)
        {
            await TypedResults.Problem($"There is no article {articleId}.", statusCode: StatusCodes.Status404NotFound)
                .ExecuteAsync(context);
            return;
        }

        var toponyms = await db.Toponyms.AsNoTracking()
            .Where(t => t.ArticleId == articleId).OrderBy(t => t.SpanStart).ToListAsync(cancellationToken);
        var sources = await db.EventSources.AsNoTracking()
            .Where(s => s.ArticleId == articleId)
            .OrderBy(s => s.EvidenceStart).ThenBy(s => s.EventSourceId)
            .ToListAsync(cancellationToken);
        var rows = await events.ReadAsync([.. sources.Select(s => s.EventId).Distinct()], cancellationToken)
            .ToDictionaryAsync(row => row.EventId, cancellationToken: cancellationToken);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        ArticleWriter.Write(json, article, toponyms, [.. sources.Select(s => (rows[s.EventId], s))]);
        await json.FlushAsync(cancellationToken);
    }
}
