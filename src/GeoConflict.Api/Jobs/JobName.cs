using System.Globalization;

namespace GeoConflict.Api.Jobs;

/// <summary>What a job id stands for.</summary>
/// <param name="Kind">code_article or fetch_item.</param>
/// <param name="Id">Id of the article or the item.</param>
public readonly record struct JobName(string Kind, long Id)
{
    /// <summary>Coding of an article.</summary>
    public const string CodeArticle = "code_article";

    /// <summary>Fetching of an article that a feed offers.</summary>
    public const string FetchItem = "fetch_item";

    /// <summary>Reads a job id such as article-12; null if it is none.</summary>
    public static JobName? Parse(string jobId)
    {
        var dash = jobId.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return null;
        var kind = jobId[..dash] switch { "article" => CodeArticle, "item" => FetchItem, _ => null };
        return kind is not null
            && long.TryParse(jobId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new JobName(kind, id)
            : null;
    }
}
