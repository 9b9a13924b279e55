using GeoConflict.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoConflict.Api.Serving;

/// <summary><c>/api/audit</c>: who changed what, when and from where.</summary>
internal static class AuditEndpoints
{
    private const int PageSize = 200;

    /// <summary>For admins.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("/api/audit", List)
        .WithTags("Audit").AcceptsOnly(typeof(AuditQuery)).NeedsKey(KeyRole.Admin)
        .WithSummary("Requests that changed something or were refused, and keys made or withdrawn; 200, latest first")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Ok<IReadOnlyList<AuditEntry>>> List(
        [AsParameters] AuditQuery query, AuditLog log, CancellationToken cancellationToken) =>
        TypedResults.Ok(await log.ListAsync(query.ParseBefore(), PageSize, cancellationToken));
}
