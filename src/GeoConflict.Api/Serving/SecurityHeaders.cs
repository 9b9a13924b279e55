namespace GeoConflict.Api.Serving;

/// <summary>Tells browsers to load nothing from elsewhere and to guess nothing.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors ";

    /// <summary>Adds the headers to the answer before it starts; other sites may frame the page made for it.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        var isEmbed = context.Request.Path == "/" && context.Request.Query["embed"] == "1";
        headers.ContentSecurityPolicy = ContentSecurityPolicy + (isEmbed ? "*" : "'self'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
