using System.Text.Json.Nodes;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>Links as the standards write them, with whole addresses.</summary>
internal static class OgcLinks
{
    /// <summary>Where the service's OGC pages are.</summary>
    public const string Root = "/ogc";

    private const string Relations = "http://www.opengis.net/def/rel/ogc/1.0/";

    /// <summary>The whole address of a path under the root.</summary>
    public static string Address(HttpRequest request, string path) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}{Root}{path}";

    /// <summary>A relation of OGC's own register.</summary>
    public static string Relation(string name) => Relations + name;

    /// <summary>One link.</summary>
    public static JsonObject Link(string relation, string address, string mediaType, string title) => new()
    {
        ["rel"] = relation,
        ["href"] = address,
        ["type"] = mediaType,
        ["title"] = title,
    };

    /// <summary>This page in the form given, and in the others.</summary>
    public static JsonArray SelfAndOthers(HttpRequest request, string path, Form own, params Form[] all)
    {
        var links = new JsonArray();
        foreach (var form in all)
        {
            links.Add((JsonNode)Link(
                form == own ? "self" : "alternate", AddressAs(request, path, form), form.MediaType,
                form == own ? "This page" : $"This page as {form.Spoken}"));
        }

        return links;
    }

    /// <summary>The address with the parameters of the request, one of them replaced.</summary>
    public static string AddressAs(HttpRequest request, string path, Form form) =>
        Address(request, path) + With(request, "f", form.Name);

    /// <summary>The parameters of the request as a query, one of them replaced and some left out.</summary>
    public static string With(HttpRequest request, string name, string value, params string[] without) =>
        QueryString.Create(request.Query
            .Where(parameter => parameter.Key != name && !without.Contains(parameter.Key))
            .Append(new(name, value))).Value ?? "";
}
