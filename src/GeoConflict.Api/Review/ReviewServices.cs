namespace GeoConflict.Api.Review;

/// <summary>Reviewing, as a feature.</summary>
internal static class ReviewServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services) => services.AddSingleton<Reviewer>();
}
