using System.Text;
using GeoConflict.Api.Data;
using GeoConflict.Api.Imports;
using Npgsql;

namespace GeoConflict.Api.Tests.Imports;

/// <summary>A database to import into, and a folder for the files; one per test class.</summary>
public sealed class ImportApp : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("geoconflict-import-").FullName;
    private PostgisDatabase? database;

    /// <summary>The database.</summary>
    public PostgisDatabase Database => database ?? throw new InvalidOperationException(PostgisApp.WhySkipped);

    public async ValueTask InitializeAsync()
    {
        if (!PostgisApp.IsAvailable) return;
        database = await PostgisDatabase.CreateAsync();
        await new Migrator(database.Source).MigrateAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Writes a file.</summary>
    public string FileOf(string text)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    /// <summary>Imports a file.</summary>
    internal Task<ImportOutcome> ImportAsync(string kind, string path, string? mapping = null, bool updates = false) =>
        ImportAsync(
            Database.Source,
            new ImportOptions(kind, path, mapping is null ? null : FileOf(mapping), "utf-8", updates, path + ".rejected"),
            TestContext.Current.CancellationToken);

    internal static Task<ImportOutcome> ImportAsync(
        NpgsqlDataSource source, ImportOptions options, CancellationToken cancellationToken) =>
        new ImportRun(source, options, new ImportProgress(TextWriter.Null, false, TimeProvider.System))
            .RunAsync(cancellationToken);

    /// <summary>Rows of a question, columns parted by '|', rows by line ends.</summary>
    public Task<string> AskAsync(string question) => AskAsync(Database.Source, question);

    internal static async Task<string> AskAsync(NpgsqlDataSource source, string question)
    {
#pragma warning disable CA2100 // The questions are the constants of these tests.
        await using var command = source.CreateCommand(question);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i =>
                Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', rows);
    }
}
