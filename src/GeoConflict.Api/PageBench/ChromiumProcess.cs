using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace GeoConflict.Api.PageBench;

/// <summary>A headless Chromium without GPU, with a profile of its own that goes with it.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";

    private static readonly TimeSpan MaxStart = TimeSpan.FromSeconds(30);

    private static readonly string[] Options =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        "--remote-debugging-port=0", "about:blank",
    ];

    private readonly Process process;
    private readonly DirectoryInfo profile;

    private ChromiumProcess(Process process, DirectoryInfo profile, DevToolsClient browser, DevToolsClient page)
    {
        this.process = process;
        this.profile = profile;
        Browser = browser;
        Page = page;
    }

    /// <summary>The browser as a whole.</summary>
    public DevToolsClient Browser { get; }

    /// <summary>Its one page.</summary>
    public DevToolsClient Page { get; }

    /// <summary>Starts it.</summary>
    /// <param name="path">The program.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<ChromiumProcess> StartAsync(string path, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("geoconflict-bench-");
        var process = Process.Start(new ProcessStartInfo(path, [$"--user-data-dir={profile.FullName}", .. Options])
        {
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{path} did not start.");
        var address = await ReadAddressAsync(process).WaitAsync(MaxStart, cancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://{address.Authority}") };
        var targets = JsonNode.Parse(
            await client.GetStringAsync(new Uri("/json/list", UriKind.Relative), cancellationToken));
        var page = targets?.AsArray().First(target => target?["type"]?.GetValue<string>() == "page")
            ?["webSocketDebuggerUrl"]?.GetValue<string>()
            ?? throw new InvalidOperationException("The browser has no page.");
        return new ChromiumProcess(
            process, profile, await DevToolsClient.ConnectAsync(address, cancellationToken),
            await DevToolsClient.ConnectAsync(new Uri(page), cancellationToken));
    }

    /// <summary>Memory of the largest process that draws pages, in megabytes; null where the system does not
    /// tell.</summary>
    public async Task<long?> ReadRendererMbAsync(CancellationToken cancellationToken)
    {
        var answer = await Browser.SendAsync("SystemInfo.getProcessInfo", null, cancellationToken);
        var sizes = (answer?["processInfo"]?.AsArray() ?? [])
            .Where(one => one?["type"]?.GetValue<string>() == "renderer")
            .Select(one => ReadResidentKb(one?["id"]?.GetValue<int>() ?? 0) / 1024);
        return sizes.Max();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        await Browser.DisposeAsync();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser still writes there; the system clears its temporary files.
        }
    }

    /// <summary>What the browser says where; all it says is read, else its pipe fills up and it stands still.</summary>
    private static Task<Uri> ReadAddressAsync(Process process)
    {
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            var at = line.Data?.IndexOf(Announcement, StringComparison.Ordinal) ?? -1;
            if (line.Data is { } text && at >= 0)
                found.TrySetResult(new Uri(text[(at + Announcement.Length)..].Trim()));
        };
        process.BeginErrorReadLine();
        return found.Task;
    }

    private static long? ReadResidentKb(int processId)
    {
        var path = $"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(path)) return null;
        var line = File.ReadLines(path).FirstOrDefault(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return line is null ? null : long.Parse(
            line.AsSpan("VmRSS:".Length).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
