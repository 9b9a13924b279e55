using System.Security.Cryptography;
using System.Text;
using GeoConflict.Api.Data;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Articles;

/// <summary>Stores articles with their place in the queue; the same text is stored once.</summary>
public sealed class ArticleIntake(NpgsqlDataSource database)
{
    /// <summary>Stores an article, or finds the one with the same text.</summary>
    public async Task<StoredAs> StoreAsync(ArticleInput article, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/store_article.sql"));
        command.Parameters.AddWithValue("sha256", HashOf(article.Text));
        command.Parameters.AddWithValue("text", article.Text);
        Add(command, "title", NpgsqlDbType.Text, article.Title);
        Add(command, "source", NpgsqlDbType.Text, article.Source);
        Add(command, "url", NpgsqlDbType.Text, article.Url);
        Add(command, "language", NpgsqlDbType.Text, article.Language);
        Add(command, "author", NpgsqlDbType.Text, article.Author);
        command.Parameters.AddWithValue("is_stub", article.IsStub);
        Add(command, "published_on", NpgsqlDbType.Date, article.PublishedOn);
        while (true)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
            {
                return new StoredAs(reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2));
            }

            // Another request stored the same text after this statement began; the next one sees it.
        }
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });

    /// <summary>Hash of the words: line ends and space around do not make another article.</summary>
    private static byte[] HashOf(string text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim()));
}
