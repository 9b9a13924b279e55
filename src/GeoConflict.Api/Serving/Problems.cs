namespace GeoConflict.Api.Serving;

/// <summary>Errors as RFC 9457 problem+json that name what is wrong.</summary>
internal static class Problems
{
    /// <summary>The status of an answer to a request that threw.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ServiceNotReadyException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Puts the caller's mistake into the detail; says nothing of the inside.</summary>
    public static void Describe(ProblemDetailsContext context)
    {
        if (context.Exception is BadHttpRequestException or ServiceNotReadyException)
        {
            context.ProblemDetails.Detail = context.Exception.InnerException is System.Text.Json.JsonException json
                ? $"The body is not the JSON expected: {json.Message}"
                : context.Exception.Message;
        }

        context.ProblemDetails.Detail ??= DetailOf(context.HttpContext);
        context.ProblemDetails.Instance ??= context.HttpContext.Request.Path;
    }

    /// <summary>What routing refuses, it refuses without a word.</summary>
    private static string? DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {context.Request.Method}.",
        StatusCodes.Status415UnsupportedMediaType =>
            $"Content-Type: '{context.Request.ContentType}' is not taken here.",
        _ => null,
    };
}
