using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Jobs;

/// <summary>The articles that wait to be coded. Several processes may take from it at once.</summary>
public sealed class WaitingArticles(NpgsqlDataSource database)
{
    /// <summary>So many times coding is begun before an article is given up.</summary>
    public const int MaxAttempts = 3;

    /// <summary>A claimed article that is not done after this long is lost, and free again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long a failed article rests before it is tried again.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(20);

    /// <summary>Takes articles that are due, oldest first.</summary>
    public async Task<IReadOnlyList<long>> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/claim_article.sql"));
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<long>();
        while (await reader.ReadAsync(cancellationToken)) claimed.Add(reader.GetInt64(0));
        claimed.Sort();
        return claimed;
    }

    /// <summary>Keeps the reason and queues the article again, or gives it up after the last attempt.</summary>
    public async Task FailAsync(long articleId, string reason, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/fail_article.sql"));
        command.Parameters.AddWithValue("article_id", articleId);
        command.Parameters.AddWithValue("reason", reason);
        command.Parameters.AddWithValue("max_attempts", MaxAttempts);
        command.Parameters.AddWithValue("retry_delay", RetryDelay);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Keeps why an article could not be coded again; what it told before stays.</summary>
    public async Task NoteAsync(long articleId, string reason, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/note_article.sql"));
        command.Parameters.AddWithValue("article_id", articleId);
        command.Parameters.AddWithValue("reason", reason);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives up articles that were lost in their last attempt: they may be what ended the process.</summary>
    public async Task GiveUpLostAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/give_up_lost_articles.sql"));
        command.Parameters.AddWithValue("max_attempts", MaxAttempts);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
