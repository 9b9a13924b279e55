using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using GeoConflict.Api.Data;
using GeoConflict.Api.Feeds.Fetching;
using GeoConflict.Api.Feeds.Polling;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Alerts;

/// <summary>Posts what alerts tell: for each alert one after the other, the next only when the one before was taken.
/// A lost process may post one twice; its delivery id is then the same.</summary>
public sealed class WebhookSender(
    NpgsqlDataSource database, GuardedHttp http, AlertOptions options, TimeProvider time)
{
    private const int Alerts = 8;
    private const int Deliveries = 100;
    private const int Gone = 410;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    /// <summary>Posts all that may be posted now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await ClaimAsync(cancellationToken) is { Count: > 0 } claimed)
            await Parallel.ForEachAsync(claimed, cancellationToken, SendAsync);
    }

    private async ValueTask SendAsync(WebhookTurn turn, CancellationToken cancellationToken)
    {
        var leaseEnd = time.GetUtcNow() + (Lease / 2);
        foreach (var delivery in await ListWaitingAsync(turn.AlertId, cancellationToken))
        {
            if (time.GetUtcNow() >= leaseEnd) break;
            if (await PostAsync(turn, delivery, cancellationToken) is { } failure)
            {
                var failures = turn.FailureCount + 1;
                var rest = PollRest.After(options.FirstRest, failures - 1, null, Random.Shared);
                await EndAsync(
                    turn.AlertId, rest < LongestRest ? rest : LongestRest, failure.Message,
                    failure.Status == Gone || failures >= options.MaxFailures, cancellationToken);
                return;
            }

            await using var command = database.CreateCommand(Sql.Read("db/queries/end_delivery.sql"));
            command.Parameters.AddWithValue("alert_delivery_id", delivery.DeliveryId);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await EndAsync(turn.AlertId, TimeSpan.Zero, null, false, cancellationToken);
    }

    /// <returns>Why it was not taken; null if it was.</returns>
    private async Task<FetchException?> PostAsync(
        WebhookTurn turn, AlertDelivery delivery, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var request = RequestFor(turn, delivery);
            using var answer = await http.SendAsync(request, limit.Token);
            if (answer.IsSuccessStatusCode) return null;
            var status = (int)answer.StatusCode;
            return new FetchException(FetchFault.Refused, string.Create(
                CultureInfo.InvariantCulture, $"{turn.Receiver} answered {status}."))
            {
                Status = status,
            };
        }
        catch (FetchException exception)
        {
            return exception;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = options.Timeout.TotalSeconds;
            return new FetchException(FetchFault.TooSlow, string.Create(
                CultureInfo.InvariantCulture, $"{turn.Receiver} took longer than {seconds:0.#} s."));
        }
    }

    private HttpRequestMessage RequestFor(WebhookTurn turn, AlertDelivery delivery)
    {
        var body = Encoding.UTF8.GetBytes(delivery.Body);
        var request = new HttpRequestMessage(HttpMethod.Post, turn.Receiver)
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/geo+json");
        var id = delivery.DeliveryId.ToString(CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-GeoConflict-Delivery", id);
        request.Headers.TryAddWithoutValidation("X-GeoConflict-Action", delivery.Action);
        request.Headers.TryAddWithoutValidation(
            WebhookSignature.Header, WebhookSignature.Of(turn.Secret, time.GetUtcNow(), body));
        return request;
    }

    private async Task<List<WebhookTurn>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/claim_alert.sql"));
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("limit", Alerts);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var turns = new List<WebhookTurn>();
        while (await row.ReadAsync(cancellationToken))
            turns.Add(new WebhookTurn(row.GetInt64(0), new Uri(row.GetString(1)), row.GetString(2), row.GetInt32(3)));
        return turns;
    }

    private async Task<List<AlertDelivery>> ListWaitingAsync(long alertId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_waiting_deliveries.sql"));
        command.Parameters.AddWithValue("alert_id", alertId);
        command.Parameters.AddWithValue("limit", Deliveries);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var waiting = new List<AlertDelivery>();
        while (await row.ReadAsync(cancellationToken))
            waiting.Add(new AlertDelivery(row.GetInt64(0), row.GetString(1), row.GetString(2)));
        return waiting;
    }

    private async Task EndAsync(
        long alertId, TimeSpan rest, string? error, bool isOver, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/end_alert_turn.sql"));
        command.Parameters.AddWithValue("alert_id", alertId);
        command.Parameters.AddWithValue("rest", rest);
        command.Parameters.AddWithValue("is_over", isOver);
        command.Parameters.Add(new NpgsqlParameter("error", NpgsqlDbType.Text)
        {
            Value = (object?)error ?? DBNull.Value,
        });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
