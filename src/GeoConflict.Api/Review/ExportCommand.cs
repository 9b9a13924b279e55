using System.CommandLine;
using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Review;

/// <summary><c>geoconflict export corrections</c>: what people decided, as lines to train and measure on.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var corrections = new Command(
            "corrections",
            "Articles that people reviewed as JSON Lines, in the format of tests/corpus: what was rejected is left out; "
            + "\"complete\" tells whether every event of the article was looked at.");
        corrections.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return new Command("export", "Write out what people decided.") { corrections };
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var database = DataServices.BuildDataSource(DatabaseAddress.Find());
            await new Migrator(database).MigrateAsync(cancellationToken);
            await WriteAsync(database, Console.Out, cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is MigrationException or NpgsqlException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>Writes one line for each article.</summary>
    internal static async Task WriteAsync(
        NpgsqlDataSource database, TextWriter output, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_corrections.sql"));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        CorrectedArticle? article = null;
        while (await row.ReadAsync(cancellationToken))
        {
            if (article?.ArticleId != row.GetInt64(0))
            {
                if (article is not null) await output.WriteLineAsync(article.ToLine());
                article = CorrectedArticle.Of(row);
            }

            article.Add(row);
        }

        if (article is not null) await output.WriteLineAsync(article.ToLine());
    }
}
