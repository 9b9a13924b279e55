using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>A form an answer can have.</summary>
/// <param name="Name">As the parameter f has it.</param>
/// <param name="MediaType">As Accept and Content-Type have it.</param>
internal sealed record Form(string Name, string MediaType)
{
    /// <summary>JSON.</summary>
    public static readonly Form Json = new("json", "application/json");

    /// <summary>GeoJSON.</summary>
    public static readonly Form GeoJson = new("geojson", "application/geo+json");

    /// <summary>JSON Schema.</summary>
    public static readonly Form Schema = new("json", "application/schema+json");

    /// <summary>A description of the API, in OpenAPI 3.0.</summary>
    public static readonly Form OpenApi = new("json", "application/vnd.oai.openapi+json;version=3.0");

    /// <summary>A Mapbox vector tile.</summary>
    public static readonly Form Mvt = new("mvt", "application/vnd.mapbox-vector-tile");

    /// <summary>A page for people.</summary>
    public static readonly Form Html = new("html", "text/html");

    /// <summary>Its name for people.</summary>
    public string Spoken => Name switch
    {
        "geojson" => "GeoJSON",
        "html" => "a page",
        "mvt" => "vector tiles",
        _ => "JSON",
    };

    /// <summary>Which of the forms the client wants: by f, else by Accept, else the first.</summary>
    /// <exception cref="BadHttpRequestException">f names none of them.</exception>
    public static Form Choose(HttpRequest request, params ReadOnlySpan<Form> forms)
    {
        if (request.Query.TryGetValue("f", out var values) && values.ToString() is { Length: > 0 } name)
        {
            foreach (var form in forms)
            {
                // "json" means GeoJSON where features are asked for.
                if (form.Name == name || (name == "json" && form == GeoJson)) return form;
            }

            var known = string.Join(", ", forms.ToArray().Select(form => form.Name));
            throw new BadHttpRequestException($"f: '{name}' is not known here; known are {known}.");
        }

        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return forms[0];
        foreach (var wanted in accepted.OrderByDescending(one => one.Quality ?? 1))
        {
            foreach (var form in forms)
            {
                if (new MediaTypeHeaderValue(form.MediaType.Split(';')[0]).IsSubsetOf(wanted)) return form;
            }
        }

        return forms[0];
    }
}
