using System.Buffers.Text;
using System.Security.Cryptography;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Feeds.Fetching;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Alerts;

/// <summary>The alerts that people have made.</summary>
public sealed class AlertStore(
    NpgsqlDataSource database, IDbContextFactory<ConflictDb> databases, AddressGuard guard)
{
    private const int SecretBytes = 32;
    private const int MaxNameLength = 200;

    /// <summary>Makes an alert that tells of what changes from now on.</summary>
    /// <exception cref="BadHttpRequestException">A member is malformed, or the receiver is not on a public host; names
    /// it.</exception>
    public async Task<AlertState> AddAsync(AlertSubmission asked, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(asked.Name) || asked.Name.Length > MaxNameLength)
            throw new BadHttpRequestException($"name: is empty or longer than {MaxNameLength} characters.");
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
            await AlertFilter.Parse(asked.Filter).LocateAsync(db, cancellationToken);
        var receiver = await CheckAsync(asked.WebhookUrl, cancellationToken);
        var secret = receiver is null
            ? null
            : "gcs_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var command = database.CreateCommand(Sql.Read("db/queries/add_alert.sql"));
        command.Parameters.AddWithValue("name", asked.Name.Trim());
        command.Parameters.AddWithValue("filter", asked.Filter.TrimStart('?'));
        AddText(command, "webhook_url", receiver);
        AddText(command, "webhook_secret", secret);
        var alertId = await command.ExecuteScalarAsync(cancellationToken) as long?;
        return (await ListAsync(alertId, cancellationToken))[0] with { WebhookSecret = secret };
    }

    /// <summary>All alerts by id, or the one with an id.</summary>
    public async Task<IReadOnlyList<AlertState>> ListAsync(long? alertId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_alerts.sql"));
        command.Parameters.Add(new NpgsqlParameter("alert_id", NpgsqlDbType.Bigint)
        {
            Value = (object?)alertId ?? DBNull.Value,
        });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var alerts = new List<AlertState>();
        while (await row.ReadAsync(cancellationToken))
        {
            alerts.Add(new AlertState(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
                row.GetBoolean(4), row.GetFieldValue<DateTimeOffset>(5), row.IsDBNull(6) ? null : row.GetString(6),
                row.GetInt32(7), row.GetInt64(8), row.GetInt64(9)));
        }

        return alerts;
    }

    /// <summary>Lets an alert rest or go on.</summary>
    /// <returns>Whether it is there.</returns>
    public async Task<bool> PauseAsync(long alertId, bool isPaused, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/pause_alert.sql"));
        command.Parameters.AddWithValue("alert_id", alertId);
        command.Parameters.AddWithValue("is_paused", isPaused);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>Removes an alert with all it told.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(long alertId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("DELETE FROM alert WHERE alert_id = @alert_id");
        command.Parameters.AddWithValue("alert_id", alertId);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>What an alert has told after one delivery, in order.</summary>
    public async Task<IReadOnlyList<AlertDelivery>> ListToldAsync(
        long alertId, long after, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_told_deliveries.sql"));
        command.Parameters.AddWithValue("alert_id", alertId);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("limit", limit);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var told = new List<AlertDelivery>();
        while (await row.ReadAsync(cancellationToken))
            told.Add(new AlertDelivery(row.GetInt64(0), row.GetString(1), row.GetString(2)));
        return told;
    }

    /// <summary>The last delivery there is; 0 if there is none.</summary>
    public async Task<long> LastDeliveryAsync(long alertId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT coalesce(max(alert_delivery_id), 0) FROM alert_delivery WHERE alert_id = @alert_id");
        command.Parameters.AddWithValue("alert_id", alertId);
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    private async Task<string?> CheckAsync(string? receiver, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(receiver)) return null;
        if (!Uri.TryCreate(receiver.Trim(), UriKind.Absolute, out var address))
            throw new BadHttpRequestException("webhook_url: is no absolute http or https address.");
        try
        {
            GuardedHttp.Check(address);
            // Checked again at each connection; here so that who asks hears of it at once.
            await guard.ResolveAsync(address.IdnHost, cancellationToken);
            return address.AbsoluteUri;
        }
        catch (FetchException exception)
        {
            throw new BadHttpRequestException($"webhook_url: {exception.Message}");
        }
    }

    private static void AddText(NpgsqlCommand command, string name, string? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value });
}
