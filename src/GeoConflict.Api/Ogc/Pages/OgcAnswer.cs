using System.Text.Json;
using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Versions;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>Writes documents in the form asked for.</summary>
internal static class OgcAnswer
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JsonText.Options.Encoder };

    /// <summary>A document as JSON or as a page.</summary>
    public static Task WriteAsync(HttpContext context, Form form, string title, JsonObject document) =>
        form == Form.Html
            ? WriteHtmlAsync(context, HtmlPage.Of(title, document))
            : WriteTextAsync(context, form.MediaType, document.ToJsonString(Options));

    /// <summary>A page.</summary>
    public static Task WriteHtmlAsync(HttpContext context, string html) =>
        WriteTextAsync(context, "text/html; charset=utf-8", html);

    /// <summary>Any text.</summary>
    public static Task WriteTextAsync(HttpContext context, string mediaType, string text)
    {
        if (Conditional.IsKnown(context, text)) return Task.CompletedTask;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    /// <summary>Refuses parameters that are not among those given.</summary>
    /// <exception cref="BadHttpRequestException">There is one.</exception>
    public static void CheckParameters(HttpRequest request, params string[] known)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!known.Contains(name))
            {
                throw new BadHttpRequestException(
                    $"Unknown parameter '{(name.Length > 60 ? name[..60] + "…" : name)}'; known are "
                    + $"{string.Join(", ", known)}.");
            }

            if (values.Count > 1) throw new BadHttpRequestException($"{name}: is given more than once.");
        }
    }
}
