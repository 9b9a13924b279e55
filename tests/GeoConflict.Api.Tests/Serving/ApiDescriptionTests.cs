using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GeoConflict.Api.Tests.Serving;

/// <summary>Every address of the service is described with parameters, errors and an example.</summary>
public sealed partial class ApiDescriptionTests(PostgisApp app) : IClassFixture<PostgisApp>
{
    [PostgisFact]
    public async Task Every_route_of_the_API_is_described()
    {
        var paths = (await app.Reader.GetJsonAsync("/openapi/v1.json")).GetProperty("paths");
        var routes = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(route => (
                Path: "/" + Constraint().Replace(route.RoutePattern.RawText ?? "", "}").Trim('/'),
                Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(route => route.Path.StartsWith("/api/", StringComparison.Ordinal)
                || route.Path.StartsWith("/tiles/", StringComparison.Ordinal)).ToArray();
        Assert.True(routes.Length > 15);
        Assert.Empty(routes.SelectMany(route => route.Methods.Where(method => method != "HEAD"
                && !(paths.TryGetProperty(route.Path, out var path)
                    && path.TryGetProperty(method.ToLowerInvariant(), out _)))
            .Select(method => $"{method} {route.Path}")));
    }

    [PostgisTheory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/ogc/api")]
    public async Task Every_operation_tells_its_parameters_errors_and_an_example(string document)
    {
        var paths = (await app.Reader.GetJsonAsync(document)).GetProperty("paths");
        var missing = new List<string>();
        foreach (var path in paths.EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                foreach (var what in Missing(path.Name, operation.Value))
                    missing.Add($"{operation.Name} {path.Name}: {what}");
            }
        }

        Assert.Empty(missing);
    }

    [PostgisFact]
    public async Task Export_tiles_and_feed_take_every_parameter_of_the_list()
    {
        var paths = (await app.Reader.GetJsonAsync("/openapi/v1.json")).GetProperty("paths");
        // A page and its form, and a past state, are the list's own; all else chooses events.
        var filter = NamesOf("/api/events").Except(["limit", "cursor", "f", "as_of"]).ToArray();
        Assert.True(filter.Length > 10);
        foreach (var path in new[] { "/api/events/export", "/api/events/columns", "/api/events/timeline",
            "/tiles/events/{z}/{x}/{y}.mvt" })
            Assert.Empty(filter.Except(NamesOf(path)));

        IEnumerable<string> NamesOf(string path) => paths.GetProperty(path).GetProperty("get").GetProperty("parameters")
            .EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString() ?? "");
    }

    private static IEnumerable<string> Missing(string path, JsonElement operation)
    {
        if (!Has(operation, "summary")) yield return "summary";
        var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToArray() : [];
        foreach (var parameter in parameters)
        {
            if (!Has(parameter, "description")) yield return $"description of {parameter.GetProperty("name")}";
            if (!parameter.TryGetProperty("example", out _)) yield return $"example of {parameter.GetProperty("name")}";
        }

        foreach (Match name in PathParameter().Matches(path))
        {
            if (!parameters.Any(parameter => parameter.GetProperty("name").GetString() == name.Groups[1].Value))
                yield return name.Value;
        }

        var responses = operation.GetProperty("responses").EnumerateObject().ToArray();
        if (!responses.Any(response => response.Name[0] is '4' or '5'
            && response.Value.TryGetProperty("content", out var content)
            && content.TryGetProperty("application/problem+json", out _))) yield return "errors";
        if (parameters.Length == 0 && !operation.TryGetProperty("x-codeSamples", out _)) yield return "example";
    }

    private static bool Has(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 };

    [GeneratedRegex(":[a-z]+\\}")]
    private static partial Regex Constraint();

    [GeneratedRegex("\\{(\\w+)\\}")]
    private static partial Regex PathParameter();
}
