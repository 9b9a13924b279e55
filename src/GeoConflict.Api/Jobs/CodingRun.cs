using GeoConflict.Api.Articles;

namespace GeoConflict.Api.Jobs;

/// <summary>Codes articles on all cores until none is due.</summary>
public sealed partial class CodingRun(WaitingArticles waiting, ArticleCoder coder, ILogger<CodingRun> log)
{
    /// <summary>Few enough that a lost process strands little, many enough that a commit costs little.</summary>
    private const int BatchSize = 32;

    /// <summary>While one batch is written, for which there is one lock, the other is coded.</summary>
    private const int Batches = 2;

    /// <returns>How many articles were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await waiting.GiveUpLostAsync(cancellationToken);
        var counts = await Task.WhenAll(
            Enumerable.Range(0, Batches).Select(_ => RunBatchesAsync(cancellationToken)));
        return counts.Sum();
    }

    private async Task<int> RunBatchesAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await waiting.ClaimAsync(BatchSize, cancellationToken) is { Count: > 0 } claimed)
        {
            await CodeAsync(claimed, cancellationToken);
            count += claimed.Count;
        }

        return count;
    }

    private async Task CodeAsync(IReadOnlyList<long> articleIds, CancellationToken cancellationToken)
    {
        try
        {
            await coder.CodeAsync(articleIds, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One of them cannot be coded; the others can.
            foreach (var articleId in articleIds) await CodeOneAsync(articleId, cancellationToken);
        }
    }

    private async Task CodeOneAsync(long articleId, CancellationToken cancellationToken)
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
            // What the database says is inside what the layers above it say.
            var cause = exception.GetBaseException();
            await waiting.FailAsync(articleId, $"{cause.GetType().Name}: {cause.Message}", cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Article {ArticleId} was not coded.")]
    private static partial void LogFailure(ILogger log, long articleId, Exception exception);
}
