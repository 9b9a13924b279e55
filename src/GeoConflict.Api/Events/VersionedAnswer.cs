using System.Globalization;
using GeoConflict.Api.Data;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Events;

/// <summary>Lets a client keep an answer until the events change.</summary>
internal static class VersionedAnswer
{
    // A new program may answer otherwise from the same events.
    private static readonly string Build = typeof(VersionedAnswer).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Marks the answer with the version of the events.</summary>
    /// <returns>Whether the client already has it; the answer is then 304 without a body.</returns>
    public static async Task<bool> IsKnownAsync(HttpContext context, DataVersion version)
    {
        var number = await version.ReadAsync(context.RequestAborted);
        var tag = new EntityTagHeaderValue(
            string.Create(CultureInfo.InvariantCulture, $"\"{number}-{Build}\""), isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(other => other.Compare(tag, useStrongComparison: false))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
