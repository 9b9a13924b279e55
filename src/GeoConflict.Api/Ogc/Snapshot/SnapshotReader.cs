using System.Diagnostics.CodeAnalysis;
using GeoConflict.Api.Ogc.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>Reads snapshots: the whole of it, or what has changed since the one before.</summary>
internal sealed class SnapshotReader(ReadDatabase database)
{
    /// <summary>The events as they are now, and the quadkeys that changed; null for all of them.</summary>
    public async Task<(EventSnapshot Snapshot, IReadOnlyList<long>? ChangedQuads)> ReadAsync(
        EventSnapshot before, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        // All reads see the same moment.
        await using var transaction = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var known = before.Version > 0 ? before.Horizon : null;
        var (version, horizon, isLost, about) = await ReadStateAsync(connection, known, cancellationToken);
        if (isLost) return (await ReadAllAsync(connection, version, horizon, about, cancellationToken), null);
        var changes = await ReadChangesAsync(connection, before.Horizon, cancellationToken);
        return SnapshotMerge.Apply(before, changes, version, horizon);
    }

    /// <summary>What was written since a snapshot was read; null where rows have been taken away since, and all must be
    /// read.</summary>
    public async Task<IReadOnlyList<EventChange>?> ReadSinceAsync(string horizon, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var (_, _, isLost, _) = await ReadStateAsync(connection, horizon, cancellationToken);
        return isLost ? null : await ReadChangesAsync(connection, horizon, cancellationToken);
    }

    private static async Task<(long Version, string Horizon, bool IsLost, long About)> ReadStateAsync(
        NpgsqlConnection connection, string? before, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, "db/queries/read_snapshot_state.sql", before);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2), reader.GetInt64(3));
    }

    private static async Task<EventSnapshot> ReadAllAsync(
        NpgsqlConnection connection, long version, string horizon, long about, CancellationToken cancellationToken)
    {
        // Of about the right size at once: these are the largest blocks of memory there are.
        var capacity = (int)Math.Min(Array.MaxLength, about + about / 100 + 1000);
        var (quads, ids, marks) = (new long[capacity], new long[capacity], new EventMark[capacity]);
        var count = 0;
        await using var rows = await connection.BeginBinaryExportAsync(
            $"COPY ({Data.Sql.Read("db/queries/read_snapshot.sql")}) TO STDOUT (FORMAT BINARY)", cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            if (count == capacity)
            {
                capacity += capacity / 2;
                Resize(capacity);
            }

            quads[count] = rows.Read<long>(NpgsqlDbType.Bigint);
            ids[count] = rows.Read<long>(NpgsqlDbType.Bigint);
            var (from, to) = (rows.Read<int>(NpgsqlDbType.Integer), rows.Read<int>(NpgsqlDbType.Integer));
            var type = (byte)rows.Read<short>(NpgsqlDbType.Smallint);
            var killed = rows.Read<int>(NpgsqlDbType.Integer);
            double? doubtM = null;
            if (rows.IsNull) rows.Skip();
            else doubtM = rows.Read<double>(NpgsqlDbType.Double);
            marks[count] = new EventMark(from, to, killed, type, EventMark.DoubtHmOf(doubtM));
            count++;
        }

        return new EventSnapshot(version, horizon, quads, ids, marks, count);

        void Resize(int length)
        {
            Array.Resize(ref quads, length);
            Array.Resize(ref ids, length);
            Array.Resize(ref marks, length);
        }
    }

    private static async Task<List<EventChange>> ReadChangesAsync(
        NpgsqlConnection connection, string horizon, CancellationToken cancellationToken)
    {
        var changes = new List<EventChange>();
        await using var command = Command(connection, "db/queries/read_snapshot_changes.sql", horizon);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            changes.Add(new EventChange(
                reader.GetInt64(0), reader.GetInt64(1),
                new EventMark(
                    reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(5), (byte)reader.GetInt16(4),
                    EventMark.DoubtHmOf(reader.IsDBNull(7) ? null : reader.GetDouble(7))),
                reader.GetBoolean(6)));
        }

        return changes;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files.")]
    private static NpgsqlCommand Command(NpgsqlConnection connection, string file, string? horizon)
    {
        var command = new NpgsqlCommand(Data.Sql.Read(file), connection);
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = (object?)horizon ?? DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Text,
        });
        return command;
    }
}
