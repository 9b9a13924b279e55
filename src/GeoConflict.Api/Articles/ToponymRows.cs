using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Articles;

/// <summary>Writes the names of places in articles: some forty an article, too many for one statement each.</summary>
internal static class ToponymRows
{
    /// <summary>Puts these in the place of all that the articles had.</summary>
    /// <param name="db">The store, within a transaction.</param>
    /// <param name="articleIds">The articles.</param>
    /// <param name="toponyms">All of theirs.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task ReplaceAsync(
        ConflictDb db, IReadOnlyList<long> articleIds, IEnumerable<StoredToponym> toponyms,
        CancellationToken cancellationToken)
    {
        await db.Toponyms.Where(t => articleIds.Contains(t.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        if (db.Database.GetDbConnection() is not NpgsqlConnection connection)
            throw new InvalidOperationException("The database is not PostgreSQL.");
        await using var copy = await connection.BeginBinaryImportAsync(
            Sql.Read("db/queries/copy_toponyms.sql"), cancellationToken);
        foreach (var toponym in toponyms)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(toponym.ArticleId, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(toponym.SpanStart, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(toponym.SpanLength, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(toponym.Surface, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(toponym.Kind, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, toponym.PlaceId, NpgsqlDbType.Bigint, cancellationToken);
            await WriteAsync(copy, toponym.PlaceName, cancellationToken);
            await WriteAsync(copy, toponym.CountryCode, cancellationToken);
            await WriteAsync(copy, toponym.Admin1Name, cancellationToken);
            await WriteAsync(copy, toponym.LatitudeDeg, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(copy, toponym.LongitudeDeg, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(copy, toponym.UncertaintyM, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(copy, toponym.Confidence, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(copy, toponym.Reason, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken cancellationToken) =>
        text is null
            ? copy.WriteNullAsync(cancellationToken)
            : copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);

    private static Task WriteAsync<T>(
        NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancellationToken)
        where T : struct =>
        value is { } known ? copy.WriteAsync(known, type, cancellationToken) : copy.WriteNullAsync(cancellationToken);
}
