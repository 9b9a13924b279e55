using System.Text.Json;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Events;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Geoparse;

/// <summary><c>/api/geoparse</c>: what the pipeline makes of a text, with reasons; stores nothing.</summary>
public static class GeoparseEndpoints
{
    /// <summary>Text in, places and events with their evidence out.</summary>
    public static void MapGeoparse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/geoparse", Geoparse)
            .WithTags("Geoparse")
            .AcceptsOnly()
            .Accepts<ArticleSubmission>("application/json", "text/plain", "text/html")
            .WithSummary("The places and events of a text, with candidates and evidence; nothing is stored")
            .WithDescription(
                "Offsets (start, end) are UTF-16 code units into \"text\". A \"title\" that the text does not begin with is read "
                + "as its headline: names in it are in \"title_toponyms\", and words of an event's fields that stand in it are "
                + "under \"title\" in the event's \"spans\", both with offsets into the title. "
                + "An event's \"responsibility\" lists who claimed it, was blamed for it or denied it, and by whom; "
                + "\"casualty_claims\" every count by side and source.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task Geoparse(
        HttpContext context, SharedPipeline shared, TimeProvider time, CancellationToken cancellationToken)
    {
        var article = await ArticleRequest.ReadAsync(context.Request, time, cancellationToken);
        var pipeline = shared.Get();
        var coded = pipeline.Code(article.ToArticle());
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        new CodedArticleWriter(coded, new EventCoding(pipeline.Gazetteer)).Write(json);
        await json.FlushAsync(cancellationToken);
    }
}
