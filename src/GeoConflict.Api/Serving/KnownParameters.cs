using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Serving;

/// <summary>Refuses query parameters that an endpoint does not know, by name.</summary>
internal static class KnownParameters
{
    /// <summary>Lets only the parameters pass that these types' <see cref="FromQueryAttribute"/>s name.</summary>
    public static RouteHandlerBuilder AcceptsOnly(this RouteHandlerBuilder endpoint, params Type[] queries)
    {
        var known = queries
            .SelectMany(query => query.GetProperties())
            .Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return endpoint.AddEndpointFilter((context, next) =>
        {
            var unknown = context.HttpContext.Request.Query.Keys.Where(name => !known.Contains(name)).ToArray();
            return unknown.Length == 0 ? next(context) : throw new BadHttpRequestException(WhyRefused(unknown, known));
        });
    }

    private static string WhyRefused(string[] unknown, HashSet<string> known)
    {
        var names = string.Join(", ", unknown.Select(name => $"'{Shorten(name)}'"));
        return known.Count == 0
            ? $"Unknown parameter {names}; this address takes none."
            : $"Unknown parameter {names}; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
    }

    private static string Shorten(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
