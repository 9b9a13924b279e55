using System.Text;
using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary>Writes the rows that a run set aside into a file: line number, reason and row, parted by tabs.</summary>
internal static class RejectFile
{
    /// <summary>Writes it anew; none is left where nothing was set aside.</summary>
    /// <returns>How many rows it holds.</returns>
    public static async Task<long> WriteAsync(
        NpgsqlDataSource database, long runId, string path, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT line_number, reason, row FROM import_reject WHERE import_run_id = @run ORDER BY line_number");
        command.Parameters.AddWithValue("run", runId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            File.Delete(path);
            return 0;
        }

        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        await file.WriteLineAsync("line\treason\trow");
        var count = 0L;
        do
        {
            await file.WriteLineAsync($"{reader.GetInt64(0)}\t{reader.GetString(1)}\t{OneLine(reader.GetString(2))}");
            count++;
        }
        while (await reader.ReadAsync(cancellationToken));
        return count;
    }

    private static string OneLine(string row) => row.ReplaceLineEndings("\\n");
}
