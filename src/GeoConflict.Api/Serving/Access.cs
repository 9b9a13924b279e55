using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using GeoConflict.Api.Data;

namespace GeoConflict.Api.Serving;

/// <summary>Knows callers by their keys, holds them to their roles and rates, and keeps what they change.</summary>
internal sealed class Access(ApiKeys keys, AuditLog log, AccessOptions options) : IDisposable
{
    private const string Header = "X-Api-Key";
    private const int WrongKeysPerMinute = 20;
    private const int BurstSeconds = 10;

    private readonly PartitionedRateLimiter<long> askedByKey = PartitionedRateLimiter.Create<long, long>(
        id => RateLimitPartition.GetTokenBucketLimiter(id, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = BurstSeconds * options.RequestsPerSecond,
            TokensPerPeriod = options.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    private readonly PartitionedRateLimiter<string> wrongByAddress = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = WrongKeysPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>Answers a request that may not be, or lets it pass.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (shown, isBasic) = ShownKey(context.Request);
        var key = shown is null ? null : await keys.FindAsync(shown, context.RequestAborted);
        context.Features.Set(key);
        var (status, why) = Judge(context, shown, key, isBasic);
        if (status == StatusCodes.Status200OK) await next(context);
        else await RefuseAsync(context, status, why);
        if (shown is not null && IsKept(context, status))
        {
            await log.RecordAsync(
                key, $"{context.Request.Method} {context.Request.Path}", context.Response.StatusCode,
                AddressOf(context), CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        askedByKey.Dispose();
        wrongByAddress.Dispose();
    }

    private (int Status, string Why) Judge(HttpContext context, string? shown, ApiKey? key, bool isBasic)
    {
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<NeedsKeyMetadata>()?.Role;
        if (key is not null)
        {
            using var asked = askedByKey.AttemptAcquire(key.ApiKeyId);
            if (!asked.IsAcquired) return (StatusCodes.Status429TooManyRequests, "This key has asked too often.");
        }
        else if (shown is not null)
        {
            using var wrong = wrongByAddress.AttemptAcquire(AddressOf(context));
            return wrong.IsAcquired
                ? (StatusCodes.Status401Unauthorized, "The key is not known or has been revoked.")
                : (StatusCodes.Status429TooManyRequests, "Too many wrong keys came from this address.");
        }

        // A browser adds a Basic key to what other sites make it send, so that one may only read.
        if (needed is not null && (key is null || isBasic))
            return (StatusCodes.Status401Unauthorized, $"The header {Header} is missing.");
        if (needed > key?.Role)
        {
            return (StatusCodes.Status403Forbidden,
                $"This needs the role {Name(needed.Value)}; the key '{key.Name}' is {Name(key.Role)}.");
        }

        return key is null && !options.AnonymousReading && !IsOpen(context.Request.Path)
            ? (StatusCodes.Status401Unauthorized, "Reading needs a key here.")
            : (StatusCodes.Status200OK, "");
    }

    private static string Name(KeyRole role) => role.ToString().ToLowerInvariant();

    private static bool IsOpen(PathString path) => path.StartsWithSegments("/health");

    private async Task RefuseAsync(HttpContext context, int status, string why)
    {
        if (status == StatusCodes.Status401Unauthorized && !options.AnonymousReading)
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"GeoConflict\", charset=\"UTF-8\"";
        if (status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = BurstSeconds.ToString(CultureInfo.InvariantCulture);
        var hint = status == StatusCodes.Status401Unauthorized ? " Make one with `geoconflict key create`." : "";
        await TypedResults.Problem(why + hint, statusCode: status).ExecuteAsync(context);
    }

    private static bool IsKept(HttpContext context, int status)
    {
        var method = context.Request.Method;
        if (status != StatusCodes.Status200OK) return status != StatusCodes.Status429TooManyRequests;
        return !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method)
            && context.GetEndpoint()?.Metadata.GetMetadata<NeedsKeyMetadata>() is not null;
    }

    /// <summary>The key from X-Api-Key, a Bearer token, or the password that a browser or QGIS asked for.</summary>
    private static (string? Key, bool IsBasic) ShownKey(HttpRequest request)
    {
        if (request.Headers[Header] is [{ Length: > 0 } key]) return (key, false);
        var shown = request.Headers.Authorization.ToString();
        if (shown.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return (shown[7..].Trim(), false);
        if (!shown.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return (null, false);
        var bytes = new byte[shown.Length];
        if (!Convert.TryFromBase64String(shown[6..].Trim(), bytes, out var length)) return (null, false);
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return (pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..], true);
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
