using GeoConflict.Api.Articles;

namespace GeoConflict.Api.Jobs;

/// <summary>Codes articles on all cores until none is due.</summary>
public sealed partial class CodingRun(WaitingArticles waiting, ArticleCoder coder, ILogger<CodingRun> log)
{
    /// <summary>Few enough that a lost process strands little, many enough that claims cost little.</summary>
    private const int BatchSize = 16;

    /// <returns>How many articles were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await waiting.GiveUpLostAsync(cancellationToken);
        while (await waiting.ClaimAsync(BatchSize, cancellationToken) is { Count: > 0 } claimed)
        {
            await Parallel.ForEachAsync(claimed, cancellationToken, CodeAsync);
            count += claimed.Count;
        }

        return count;
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
            await waiting.FailAsync(articleId, $"{exception.GetType().Name}: {exception.Message}", cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Article {ArticleId} was not coded.")]
    private static partial void LogFailure(ILogger log, long articleId, Exception exception);
}
