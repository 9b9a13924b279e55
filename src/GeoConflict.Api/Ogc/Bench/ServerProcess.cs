using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary>The service in a process of its own, so that its memory is its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan MaxStart = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var process = Process.Start(new ProcessStartInfo("dotnet",
            ["exec", typeof(ServerProcess).Assembly.Location, "serve", "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The service did not start.");
        var server = new ServerProcess(process, address);
        using var client = new HttpClient { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException) when (clock.Elapsed < MaxStart && !process.HasExited)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    /// <summary>Memory it has now, and the most it had, in megabytes.</summary>
    public (long NowMb, long MostMb) ReadMemory()
    {
        process.Refresh();
        return (process.WorkingSet64 / 1_000_000, process.PeakWorkingSet64 / 1_000_000);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
