using GeoConflict.Api.Data;

namespace GeoConflict.Api.Serving;

/// <summary>Lets only those in who show a key of a role; <see cref="Access"/> holds them to it.</summary>
internal static class KeyRequirement
{
    /// <summary>Needs a key that may write.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder endpoint) =>
        endpoint.NeedsKey(KeyRole.Analyst);

    /// <summary>Needs a key of this role, or of a higher one.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder endpoint, KeyRole role) =>
        endpoint.WithMetadata(new NeedsKeyMetadata(role));

    /// <summary>The key that a request has shown; null without one.</summary>
    public static ApiKey? Key(this HttpContext context) => context.Features.Get<ApiKey>();

    /// <summary>Name of the key of a request that needs one.</summary>
    public static string KeyName(this HttpContext context) => context.Key()?.Name
        ?? throw new InvalidOperationException("This endpoint needs no key, so it has no name.");
}
