namespace GeoConflict.Api.Articles;

/// <summary>Articles, as a feature.</summary>
public static class ArticleServices
{
    /// <summary>Registers intake and coding.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services) =>
        services.AddSingleton<ArticleIntake>().AddSingleton<ArticleCoder>().AddSingleton<ArticlePages>();
}
