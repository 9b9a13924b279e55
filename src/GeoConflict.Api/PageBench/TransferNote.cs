using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace GeoConflict.Api.PageBench;

/// <summary>What a page fetches, in bytes as they come over the wire.</summary>
internal sealed class TransferNote
{
    private readonly ConcurrentDictionary<string, string> kinds = new();
    private readonly ConcurrentDictionary<string, long> bytes = new();

    /// <summary>Listens to a page's network events.</summary>
    public TransferNote(DevToolsClient page) => page.Received += Take;

    /// <summary>Kilobytes of a kind: "shell" (document, scripts, styles, texts, pictures), "newest", "older", "map",
    /// "other".</summary>
    public double Kb(string kind) => bytes.GetValueOrDefault(kind) / 1000.0;

    private void Take(string name, JsonNode? parameters)
    {
        var id = parameters?["requestId"]?.GetValue<string>();
        if (id is null) return;
        if (name == "Network.responseReceived")
            kinds[id] = KindOf(parameters?["response"]?["url"]?.GetValue<string>() ?? "");
        if (name != "Network.loadingFinished" || !kinds.TryGetValue(id, out var kind)) return;
        var size = (long)(parameters?["encodedDataLength"]?.GetValue<double>() ?? 0);
        bytes.AddOrUpdate(kind, size, (_, sum) => sum + size);
    }

    private static string KindOf(string url) => url switch
    {
        _ when url.Contains("part=recent", StringComparison.Ordinal) => "newest",
        _ when url.Contains("part=older", StringComparison.Ordinal) => "older",
        _ when url.Contains("/tiles/", StringComparison.Ordinal) => "map",
        _ when url.Contains("/api/", StringComparison.Ordinal) => "other",
        _ => "shell",
    };
}
