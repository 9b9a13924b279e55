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

        context.ProblemDetails.Instance ??= context.HttpContext.Request.Path;
    }
}
