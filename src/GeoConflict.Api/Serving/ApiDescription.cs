using Microsoft.OpenApi;

namespace GeoConflict.Api.Serving;

/// <summary>The description of the API at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    private const string KeyScheme = "key";

    /// <summary>Registers it.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "GeoConflict",
                Version = ProgramVersion.Text,
                Description = "Conflict events read from news articles, as GeoJSON. Reads are open unless that is switched off; writes need a key of the role analyst, "
                    + "the audit log one of the role admin. "
                    + "Errors are problem+json naming the parameter; unknown parameters are refused.",
            };
            // The address differs from place to place; the document is about the paths.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "X-Api-Key",
                Description = "Made at the first start and shown once; more with `geoconflict key create --role reader|analyst|admin`.",
            };
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            // What HEAD answers is what GET answers without the body.
            foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var needsKey = context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsKeyMetadata>().Any();
            ApiExamples.Complete(
                operation, context.Description.HttpMethod ?? "GET", context.Description.RelativePath ?? "", needsKey);
            if (!needsKey) return Task.CompletedTask;
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme,
                    context.Document)] = [] },
            ];
            return Task.CompletedTask;
        });
    });
}
