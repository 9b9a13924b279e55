using GeoConflict.Api.Data;
using GeoConflict.Events;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Imports;

/// <summary>Stores batches over one connection: COPY into a temporary table, then one statement for each table.</summary>
internal sealed class ImportWriter : IAsyncDisposable
{
    private static readonly GeometryFactory Points = new(new PrecisionModel(), 4326);

    private readonly NpgsqlConnection connection;
    private readonly ImportTarget target;

    private ImportWriter(NpgsqlConnection connection, ImportTarget target) =>
        (this.connection, this.target) = (connection, target);

    /// <summary>Opens a connection and makes its temporary table.</summary>
    public static async Task<ImportWriter> OpenAsync(
        NpgsqlDataSource database, ImportTarget target, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        var writer = new ImportWriter(connection, target);
        await writer.RunAsync("db/queries/import_session.sql", cancellationToken);
        await writer.RunAsync("db/queries/import_staging.sql", cancellationToken);
        return writer;
    }

    /// <summary>Stores a batch in one transaction, with the counts of the run.</summary>
    /// <returns>What became of it, and whether someone asks the run to stop.</returns>
    public async Task<(ImportCounts Counts, bool IsCancelAsked)> WriteAsync(
        ImportBatch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var copied = await CopyAsync(batch, cancellationToken);
        await batch.MayTakeKeysAsync(cancellationToken);
        var added = await RunAsync("db/queries/import_keys.sql", cancellationToken);
        batch.TellKeysTaken();
        await RunAsync("db/queries/import_events.sql", cancellationToken);
        await batch.MayCommitAsync(cancellationToken);
        var updated = 0;
        var differing = 0;
        if (added < copied)
        {
            if (target.Updates) updated = await UpdateAsync(cancellationToken);
            differing = await RunAsync("db/queries/import_differing.sql", cancellationToken);
        }

        var unread = batch.Rows.OfType<ReadRow.SetAside>().ToList();
        if (unread.Count > 0) await SetAsideAsync(unread, cancellationToken);
        var counts = new ImportCounts(
            added, copied - added - updated - differing, updated, batch.Rows.Count - copied - unread.Count,
            unread.Count + differing);
        var isCancelAsked = await AdvanceAsync(batch, counts, cancellationToken);
        if (added + updated > 0) await RunAsync("db/queries/bump_data_version.sql", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        batch.TellCommitted();
        return (counts, isCancelAsked);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<int> CopyAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var count = 0;
        await using var copy = await connection.BeginBinaryImportAsync(
            Sql.Read("db/queries/import_copy.sql"), cancellationToken);
        foreach (var row in batch.Rows)
        {
            if (row is not ReadRow.Coded coded) continue;
            await copy.StartRowAsync(cancellationToken);
            await WriteAsync(copy, coded, cancellationToken);
            count++;
        }

        await copy.CompleteAsync(cancellationToken);
        return count;
    }

    /// <summary>The columns in the order of import_copy.sql.</summary>
    private static async Task WriteAsync(
        NpgsqlBinaryImporter copy, ReadRow.Coded coded, CancellationToken cancellationToken)
    {
        var row = coded.Event;
        var place = row.Place;
        await copy.WriteAsync(coded.LineNumber, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(row.SourceId, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(RowHash.Of(row), NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(
            EventTaxonomy.NameOf(EventTaxonomy.TypeOf(row.SubType)), NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(EventTaxonomy.NameOf(row.SubType), NpgsqlDbType.Text, cancellationToken);
        await WriteAsync(copy, row.DateStart, NpgsqlDbType.Date, cancellationToken);
        await WriteAsync(copy, row.DateEnd, NpgsqlDbType.Date, cancellationToken);
        if (place is { LatitudeDeg: { } lat, LongitudeDeg: { } lon })
            await copy.WriteAsync<Geometry>(Points.CreatePoint(new Coordinate(lon, lat)), "geometry", cancellationToken);
        else await copy.WriteNullAsync(cancellationToken);
        await WriteAsync(copy, place.UncertaintyM, NpgsqlDbType.Double, cancellationToken);
        await WriteTextsAsync(
            copy,
            [
                place.Name, place.FeatureCode, place.CountryCode, place.CountryName, place.Admin1Name,
                place.RelationKind, place.RelationKind, row.Actor1,
            ],
            cancellationToken);
        await WriteAsync(copy, (int?)row.Actor1Kind, NpgsqlDbType.Integer, cancellationToken);
        await WriteTextsAsync(copy, [row.Actor2], cancellationToken);
        await WriteAsync(copy, (int?)row.Actor2Kind, NpgsqlDbType.Integer, cancellationToken);
        await WriteTextsAsync(copy, [row.Weapon, row.Target], cancellationToken);
        foreach (var count in (int?[])
            [
                row.FatalitiesLow, row.FatalitiesBest, row.FatalitiesHigh, row.InjuriesLow, row.InjuriesBest,
                row.InjuriesHigh,
            ])
        {
            await WriteAsync(copy, count, NpgsqlDbType.Integer, cancellationToken);
        }

        await copy.WriteAsync(row.Confidence, NpgsqlDbType.Double, cancellationToken);
        await WriteTextsAsync(copy, [row.Summary, row.SearchText], cancellationToken);
        await copy.WriteAsync(row.Original, NpgsqlDbType.Json, cancellationToken);
    }

    private static async Task WriteTextsAsync(
        NpgsqlBinaryImporter copy, string?[] texts, CancellationToken cancellationToken)
    {
        foreach (var text in texts)
        {
            if (text is null) await copy.WriteNullAsync(cancellationToken);
            else await copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
        }
    }

    private static Task WriteAsync<T>(
        NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancellationToken)
        where T : struct =>
        value is { } known ? copy.WriteAsync(known, type, cancellationToken) : copy.WriteNullAsync(cancellationToken);

    private async Task<int> UpdateAsync(CancellationToken cancellationToken)
    {
        // The lock of everything that changes events, before any of them is held.
        await RunAsync("db/queries/lock_data_version.sql", cancellationToken);
        await using var update = Command("db/queries/import_updates.sql");
        var changed = new List<long>();
        await using (var reader = await update.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) changed.Add(reader.GetInt64(0));
        }

        await using var record = Command("db/queries/record_revisions.sql");
        record.Parameters.AddWithValue("event_ids", changed.ToArray());
        record.Parameters.AddWithValue("revised_by", target.SourceName);
        await record.ExecuteNonQueryAsync(cancellationToken);
        return changed.Count;
    }

    private async Task SetAsideAsync(List<ReadRow.SetAside> rows, CancellationToken cancellationToken)
    {
        await using var command = Command("db/queries/import_set_aside.sql");
        command.Parameters.AddWithValue("line_numbers", rows.Select(row => row.LineNumber).ToArray());
        command.Parameters.AddWithValue("reasons", rows.Select(row => row.Reason).ToArray());
        command.Parameters.AddWithValue("rows", rows.Select(row => row.Text).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<bool> AdvanceAsync(ImportBatch batch, ImportCounts counts, CancellationToken cancellationToken)
    {
        await using var command = Command("db/queries/import_advance.sql");
        command.Parameters.AddWithValue("bytes_read", batch.BytesRead);
        command.Parameters.AddWithValue("record_count", batch.RecordCount);
        command.Parameters.AddWithValue("added", counts.Added);
        command.Parameters.AddWithValue("known", counts.Known);
        command.Parameters.AddWithValue("updated", counts.Updated);
        command.Parameters.AddWithValue("left_out", counts.LeftOut);
        command.Parameters.AddWithValue("set_aside", counts.SetAside);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<int> RunAsync(string query, CancellationToken cancellationToken)
    {
        await using var command = Command(query);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string query)
    {
#pragma warning disable CA2100 // The texts are this program's own files.
        var command = new NpgsqlCommand(Sql.Read(query), connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        command.Parameters.AddWithValue("source", target.SourceName);
        command.Parameters.AddWithValue("import_run_id", target.RunId);
        return command;
    }
}
