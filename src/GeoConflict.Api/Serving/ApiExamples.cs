using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GeoConflict.Api.Serving;

/// <summary>Completes the description of each operation: an example of every parameter, the errors it may end in, and a
/// command that can be run as it stands.</summary>
internal static class ApiExamples
{
    private const string Problem = "application/problem+json";

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["bbox"] = "35,32,43,38",
        ["datetime"] = "2023-10-01/..",
        ["region"] = "2000000000760",
        ["intersects"] = "POLYGON((36 33,38 33,38 37,36 37,36 33))",
        ["event_type"] = "Battles,Protests",
        ["sub_event_type"] = "Armed clash",
        ["actor"] = "police",
        ["fatalities_min"] = "3",
        ["uncertainty_max_m"] = "5000",
        ["q"] = "market",
        ["source"] = "Reuters",
        ["status"] = "auto,confirmed",
        ["as_of"] = "2024-01-01",
        ["limit"] = "100",
        ["state"] = "waiting",
        ["cursor"] = "MjAyMy0xMS0xMiA0Mg",
        ["f"] = "csv",
        ["after"] = "42",
        ["since"] = "17",
        ["bins"] = "60",
        ["ids"] = "42,43",
        ["country"] = "SY",
        ["kind"] = "city",
        ["z"] = "6",
        ["x"] = "38",
        ["y"] = "25",
    };

    private static readonly Dictionary<string, (string Title, string Detail)> Errors = new(StringComparer.Ordinal)
    {
        ["400"] = ("Bad Request", "bbox: needs four numbers west,south,east,north; got 3."),
        ["401"] = ("Unauthorized", "This address needs the header X-Api-Key with a key."),
        ["404"] = ("Not Found", "There is no event 42."),
        ["409"] = ("Conflict", "This is so already."),
        ["413"] = ("Payload Too Large", "The body is longer than is taken."),
        ["415"] = ("Unsupported Media Type", "Content-Type: 'text/plain' is not taken here."),
        ["422"] = ("Unprocessable Content", "There is no article at this address."),
        ["500"] = ("Internal Server Error", "The service failed; its log says why."),
        ["503"] = ("Service Unavailable", "The gazetteer is not ready yet."),
    };

    /// <summary>Completes one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">As HTTP has it.</param>
    /// <param name="path">With names of parameters in braces; no slash before.</param>
    /// <param name="needsKey">Whether it needs a key.</param>
    public static void Complete(OpenApiOperation operation, string method, string path, bool needsKey)
    {
        var parameters = (operation.Parameters ?? []).OfType<OpenApiParameter>().ToArray();
        foreach (var parameter in parameters)
        {
            var name = parameter.Name ?? "";
            parameter.Example ??= ValueOf(name);
            if (parameter.In == ParameterLocation.Path) parameter.Description ??= DescriptionOf(name);
        }

        operation.Responses ??= [];
        if (Array.Exists(parameters, one => one.In == ParameterLocation.Query)) AddError(operation.Responses, "400");
        if (Array.Exists(parameters, one => one.In == ParameterLocation.Path)) AddError(operation.Responses, "404");
        if (needsKey) AddError(operation.Responses, "401");
        AddError(operation.Responses, "500");
        foreach (var (status, response) in operation.Responses) AddExample(status, response);
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-codeSamples"] = new JsonNodeExtension(new JsonArray
        {
            new JsonObject { ["lang"] = "Shell", ["source"] = CommandOf(operation, method, path, parameters, needsKey) },
        });
    }

    private static string ValueOf(string name) => Values.GetValueOrDefault(name)
        ?? (name.EndsWith("Id", StringComparison.Ordinal) ? "42" : "…");

    /// <summary>"Id of the event." for eventId.</summary>
    private static string DescriptionOf(string name) => name switch
    {
        "z" => "Zoom, 0 to 22.",
        "x" => "Column from the west.",
        "y" => "Row from the north.",
        _ when name.EndsWith("Id", StringComparison.Ordinal) => $"Id of the {name[..^2].ToLowerInvariant()}.",
        _ => $"The {name}.",
    };

    private static void AddError(OpenApiResponses responses, string status) => responses.TryAdd(status,
        new OpenApiResponse { Description = Errors[status].Title });

    private static void AddExample(string status, IOpenApiResponse response)
    {
        if (response is not OpenApiResponse own || !Errors.TryGetValue(status, out var error)) return;
        own.Content ??= new Dictionary<string, OpenApiMediaType>();
        if (!own.Content.TryGetValue(Problem, out var content)) own.Content[Problem] = content = new OpenApiMediaType();
        content.Example ??= new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = error.Title,
            ["status"] = int.Parse(status, CultureInfo.InvariantCulture),
            ["detail"] = error.Detail,
        };
    }

    private static string CommandOf(
        OpenApiOperation operation, string method, string path, OpenApiParameter[] parameters, bool needsKey)
    {
        var address = "/" + path;
        foreach (var parameter in parameters.Where(one => one.In == ParameterLocation.Path))
            address = address.Replace($"{{{parameter.Name}}}", $"{parameter.Example}", StringComparison.Ordinal);
        var asked = parameters.Where(one => one.In == ParameterLocation.Query && one.Name is not "cursor").Take(2)
            .Select(one => $"{one.Name}={Uri.EscapeDataString($"{one.Example}")}");
        var query = string.Join('&', asked);
        if (query.Length > 0) query = "?" + query;
        var command = $"curl {(method == "GET" ? "" : $"-X {method} ")}'localhost:5080{address}{query}'";
        if (needsKey) command += " -H 'X-Api-Key: …'";
        return operation.RequestBody is null ? command : command + " -H 'Content-Type: application/json' -d @body.json";
    }
}
