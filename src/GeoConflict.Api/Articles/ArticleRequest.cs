using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Articles;

/// <summary>Reads a posted article: JSON, plain text or HTML.</summary>
internal static class ArticleRequest
{
    // JSON may write each character in six (\u0041), and has its own members.
    private const long MaxJsonBytes = 6L * ArticleRules.MaxTextBytes + 64 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>The article of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is none; says why.</exception>
    public static async Task<ArticleInput> ReadAsync(
        HttpRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var submission = await ReadSubmissionAsync(request, cancellationToken);
        return ArticleRules.Check(submission, time.GetUtcNow());
    }

    private static async Task<ArticleSubmission> ReadSubmissionAsync(HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) throw WrongType(request.ContentType);
        var mediaType = type.MediaType.Value ?? "";
        if (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return ParseJson(await BodyText.ReadAsync(request, type, MaxJsonBytes, cancellationToken));
        }

        var isHtml = mediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)
            || mediaType.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
        if (!isHtml && !mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)) throw WrongType(mediaType);
        var text = await BodyText.ReadAsync(request, type, ArticleRules.MaxTextBytes, cancellationToken);
        if (!isHtml) return new ArticleSubmission { Text = text };
        var (words, title) = HtmlText.Reduce(text);
        return new ArticleSubmission { Text = words, Title = title };
    }

    private static ArticleSubmission ParseJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ArticleSubmission>(json, Options) is { Text: not null } submission
                ? submission
                : throw new BadHttpRequestException("text: is missing.");
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException($"The body is not the JSON expected: {exception.Message}");
        }
    }

    private static BadHttpRequestException WrongType(string? type) => new(
        $"Content-Type: '{type}' is not taken; send application/json, text/plain or text/html.",
        StatusCodes.Status415UnsupportedMediaType);
}
