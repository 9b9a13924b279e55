using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Ogc.Versions;

/// <summary>Marks answers with what they were made of, and answers 304 to who has them.</summary>
internal static class Conditional
{
    // A new program may answer otherwise from the same events.
    private static readonly string Build = typeof(Conditional).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Marks an answer made of one version of the events.</summary>
    /// <returns>Whether the client has it already; the answer is then 304 without a body.</returns>
    public static bool IsKnown(HttpContext context, long version, string form) =>
        IsTagKnown(context, string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Build}-{form}\""));

    /// <summary>Marks an answer by what it says, unless it has been marked by its version.</summary>
    /// <returns>Whether the client has it already; the answer is then 304 without a body.</returns>
    public static bool IsKnown(HttpContext context, string text)
    {
        if (context.Response.Headers.ETag.Count > 0) return false;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return IsTagKnown(context, $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\"");
    }

    private static bool IsTagKnown(HttpContext context, string text)
    {
        var tag = new EntityTagHeaderValue(text, isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        context.Response.Headers.Vary = "Accept, Accept-Encoding";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(other => other.Tag == "*" || other.Compare(tag, useStrongComparison: false))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
