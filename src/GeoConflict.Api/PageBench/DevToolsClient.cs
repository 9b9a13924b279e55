using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GeoConflict.Api.PageBench;

/// <summary>A browser's DevTools protocol over one web socket.</summary>
internal sealed class DevToolsClient : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> waiting = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private Task reading = Task.CompletedTask;
    private int lastId;

    /// <summary>Called with the name and the parameters of each event.</summary>
    public event Action<string, JsonNode?>? Received;

    /// <summary>Opens the socket.</summary>
    public static async Task<DevToolsClient> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var client = new DevToolsClient();
        await client.socket.ConnectAsync(address, cancellationToken);
        client.reading = client.ReadAllAsync(client.stopping.Token);
        return client;
    }

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <param name="method">"Page.navigate".</param>
    /// <param name="parameters">An object of them; null for none.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="InvalidOperationException">The browser refuses it.</exception>
    public async Task<JsonNode?> SendAsync(string method, object? parameters, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { } });
        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
    }

    /// <summary>Runs a script in the page and gives what it returns, a promise's value too.</summary>
    /// <exception cref="InvalidOperationException">The script throws.</exception>
    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(
            "Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true }, cancellationToken);
        return answer?["exceptionDetails"] is { } error
            ? throw new InvalidOperationException($"The page's script failed: {error.ToJsonString()}")
            : answer?["result"]?["value"];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        stopping.Dispose();
        sending.Dispose();
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage) continue;
            Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length)));
            message.SetLength(0);
        }
    }

    private void Take(JsonNode? message)
    {
        if (message?["id"] is not { } id)
        {
            if (message?["method"] is { } method) Received?.Invoke(method.GetValue<string>(), message["params"]);
            return;
        }

        if (!waiting.TryRemove(id.GetValue<int>(), out var answer)) return;
        if (message["error"] is { } error)
            answer.SetException(new InvalidOperationException($"The browser refuses: {error.ToJsonString()}"));
        else answer.SetResult(message["result"]);
    }
}
