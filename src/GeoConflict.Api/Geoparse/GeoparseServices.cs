namespace GeoConflict.Api.Geoparse;

/// <summary>The pipeline, as a feature.</summary>
public static class GeoparseServices
{
    /// <summary>Registers the shared pipeline.</summary>
    public static IServiceCollection AddGeoparse(this IServiceCollection services) =>
        services.AddSingleton<SharedPipeline>();
}
