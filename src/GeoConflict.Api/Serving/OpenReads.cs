namespace GeoConflict.Api.Serving;

/// <summary>Reads that pages of any other site may make (CORS); writes are for this site alone.</summary>
internal static class OpenReads
{
    /// <summary>Name of the policy, for RequireCors.</summary>
    public const string Policy = "reads";

    /// <summary>Methods of addresses that are read.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly TimeSpan KnownFor = TimeSpan.FromHours(1);

    /// <summary>Registers the policy.</summary>
    public static void AddOpenReads(this IServiceCollection services) =>
        services.AddCors(options => options.AddPolicy(Policy, policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods(Methods)
            .WithExposedHeaders("Link", "Content-Crs", "ETag", "Content-Disposition")
            .SetPreflightMaxAge(KnownFor)));
}
