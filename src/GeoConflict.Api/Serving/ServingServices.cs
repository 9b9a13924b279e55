using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GeoConflict.Api.Serving;

/// <summary>What every endpoint shares: problems, JSON, compression, limits, headers.</summary>
public static class ServingServices
{
    /// <summary>Longest body read off the wire so that its sender hears 413; what is taken is far less.</summary>
    private const long MaxBodyBytes = 64L * 1024 * 1024;

    /// <summary>A drawn polygon stands in the address.</summary>
    private const int MaxAddressBytes = 64 * 1024;

    /// <summary>Registers problem+json, snake_case JSON, compression and the health checks.</summary>
    public static IServiceCollection AddServing(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Describe);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.DictionaryKeyPolicy = null;
            options.SerializerOptions.Encoder = JsonText.Options.Encoder;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/geo+json", "application/problem+json", "application/openapi+json", "image/svg+xml",
                "application/vnd.mapbox-vector-tile", "application/geo+json-seq", "application/schema+json",
                "application/vnd.oai.openapi+json", "application/vnd.google-earth.kml+xml", "application/flatgeobuf",
                "text/csv", "application/vnd.geoconflict.columns",
            ];
        });
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxBodyBytes;
            options.Limits.MaxRequestLineSize = MaxAddressBytes;
            options.Limits.MaxRequestBufferSize = 4 * MaxAddressBytes;
        });
        services.AddSingleton(provider => AccessOptions.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Access>();
        services.AddOpenReads();
        services.AddApiDescription();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return services;
    }

    /// <summary>Puts them around every answer.</summary>
    public static void UseServing(this WebApplication app)
    {
        app.UseCors();
        app.UseResponseCompression();
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = Problems.StatusOf,
            SuppressDiagnosticsCallback = context =>
                context.Exception is Microsoft.AspNetCore.Http.BadHttpRequestException,
        });
        app.UseStatusCodePages();
        app.Use(app.Services.GetRequiredService<Access>().InvokeAsync);
    }
}
