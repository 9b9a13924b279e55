using GeoConflict.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoConflict.Api.Serving;

/// <summary>Lets only those write who show a key.</summary>
internal static class KeyRequirement
{
    private const string Header = "X-Api-Key";

    /// <summary>Answers 401 unless the request shows a good key.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            var keys = context.HttpContext.RequestServices.GetRequiredService<ApiKeys>();
            if (request.Headers[Header] is not [{ Length: > 0 } key]) return Refuse($"The header {Header} is missing.");
            return await keys.IsGoodAsync(key, context.HttpContext.RequestAborted)
                ? await next(context)
                : Refuse($"The key in {Header} is not known or has been revoked.");
        }).WithMetadata(new NeedsKeyMetadata());

    private static ProblemHttpResult Refuse(string why) => TypedResults.Problem(
        why + " Make one with `geoconflict key add`.", statusCode: StatusCodes.Status401Unauthorized);
}
