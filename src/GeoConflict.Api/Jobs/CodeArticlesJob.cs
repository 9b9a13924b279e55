using GeoConflict.Api.Articles;
using GeoConflict.Api.Geoparse;
using Quartz;

namespace GeoConflict.Api.Jobs;

/// <summary>Codes all articles that are due, on all cores. Runs may overlap, here and on other machines.</summary>
public sealed partial class CodeArticlesJob(
    WaitingArticles queue, ArticleCoder coder, CodingSignal signal, SharedPipeline pipeline, ILogger<CodeArticlesJob> log) : IJob
{
    /// <summary>Its name in the scheduler.</summary>
    public static readonly JobKey Key = new("code-articles");

    /// <summary>Few enough that a lost process strands little, many enough that claims cost little.</summary>
    private const int BatchSize = 16;

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Lower();
        if (!pipeline.IsReady) return;
        await queue.GiveUpLostAsync(cancellationToken);
        while (await queue.ClaimAsync(BatchSize, cancellationToken) is { Count: > 0 } claimed)
        {
            await Parallel.ForEachAsync(claimed, cancellationToken, CodeAsync);
        }
    }

    private async ValueTask CodeAsync(long articleId, CancellationToken cancellationToken)
    {
        try
        {
            await coder.CodeAsync(articleId, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            LogFailure(log, articleId, exception);
            await queue.FailAsync(articleId, $"{exception.GetType().Name}: {exception.Message}", cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Article {ArticleId} was not coded.")]
    private static partial void LogFailure(ILogger log, long articleId, Exception exception);
}
