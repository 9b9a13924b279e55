using System.Globalization;
using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Ogc.Versions;

/// <summary>The version of the events, known without asking: the database tells when it changes.</summary>
/// <remarks>A connection of its own listens; while it is down, each read asks.</remarks>
internal sealed class LiveVersion(string connectionString, DataVersion version) : BackgroundService
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(2);

    // 0 while nothing listens.
    private long told;

    /// <returns>At least 1; the database is asked only while nothing listens.</returns>
    public ValueTask<long> ReadAsync(CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref told);
        return known > 0 ? ValueTask.FromResult(known) : new ValueTask<long>(version.ReadAsync(cancellationToken));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                Volatile.Write(ref told, 0);
                await Task.Delay(BetweenAttempts, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                Volatile.Write(ref told, 0);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "geoconflict-listen",
            Pooling = false,
            KeepAlive = 30,
        };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        connection.Notification += (_, message) => Volatile.Write(
            ref told, long.Parse(message.Payload, CultureInfo.InvariantCulture));
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand("LISTEN geoconflict_data_version", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        // What changed before the first message.
        var now = await version.ReadAsync(stoppingToken);
        Interlocked.CompareExchange(ref told, now, 0);
        while (true) await connection.WaitAsync(stoppingToken);
    }
}
