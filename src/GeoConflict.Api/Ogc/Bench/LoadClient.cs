using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary>Asks for addresses over and over on some connections, and throws the answers away: HTTP/1.1 with so little
/// work of its own that the service is what is measured.</summary>
/// <param name="server">Where.</param>
internal sealed class LoadClient(Uri server)
{
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();

    /// <summary>Requests answered in a second, all connections together.</summary>
    /// <param name="paths">What is asked for, in turn.</param>
    /// <param name="connections">How many at once.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="header">A header line more; empty for none.</param>
    public async Task<LoadResult> RunAsync(
        IReadOnlyList<string> paths, int connections, TimeSpan duration, string header)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        var loops = Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var socket = await ConnectAsync();
            var buffer = new byte[256 * 1024];
            var (count, bytes) = (0, 0L);
            var times = new List<double>();
            while (clock.Elapsed < duration)
            {
                var path = paths[Interlocked.Increment(ref next) % paths.Count];
                var start = clock.Elapsed;
                var (answerBytes, _) = await AskAsync(socket, path, header, buffer, clock);
                bytes += answerBytes;
                times.Add((clock.Elapsed - start).TotalMilliseconds);
                count++;
            }

            return (count, bytes, times);
        })).ToArray();
        var results = await Task.WhenAll(loops);
        var seconds = clock.Elapsed.TotalSeconds;
        double[] all = [.. results.SelectMany(result => result.times).Order()];
        return new LoadResult(
            results.Sum(result => result.count) / seconds, results.Sum(result => result.bytes) / 1e6 / seconds,
            all.Length == 0 ? 0 : all[all.Length / 2]);
    }

    /// <summary>One answer: seconds to its first byte of content and to its end, and its size.</summary>
    public async Task<(double FirstSeconds, double Seconds, double Megabytes)> AskOnceAsync(string path)
    {
        using var socket = await ConnectAsync();
        var clock = Stopwatch.StartNew();
        var (bytes, first) = await AskAsync(socket, path, "", new byte[256 * 1024], clock);
        return (first, clock.Elapsed.TotalSeconds, bytes / 1e6);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        return socket;
    }

    private async Task<(long Bytes, double FirstSeconds)> AskAsync(
        Socket socket, string path, string header, byte[] buffer, Stopwatch clock)
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{header}{(header.Length > 0 ? "\r\n" : "")}\r\n");
        await socket.SendAsync(request);
        var length = 0;
        var headEnd = -1;
        while (headEnd < 0)
        {
            length += await ReceiveAsync(socket, buffer.AsMemory(length));
            headEnd = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
        var first = clock.Elapsed.TotalSeconds;
        var status = head.Split(' ', 3)[1];
        if (status is not ("200" or "204" or "304")) throw new InvalidDataException($"{path}: status {status}");
        if (status != "200") return (0, first);
        headEnd += 4;
        long bytes = length - headEnd;
        if (ContentLength(head) is { } content)
        {
            while (bytes < content) bytes += await ReceiveAsync(socket, buffer);
            return (bytes, first);
        }

        // In chunks: the last one is empty; its last bytes may come in two parts.
        var tail = buffer.AsSpan(headEnd, length - headEnd).ToArray();
        while (!tail.AsSpan().EndsWith(LastChunk))
        {
            var got = await ReceiveAsync(socket, buffer);
            bytes += got;
            tail = got >= LastChunk.Length ? buffer.AsSpan(got - LastChunk.Length, LastChunk.Length).ToArray()
                : [.. tail, .. buffer.AsSpan(0, got)];
        }

        return (bytes, first);
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> buffer)
    {
        var got = await socket.ReceiveAsync(buffer);
        return got > 0 ? got : throw new InvalidDataException("The service closed the connection.");
    }

    private static long? ContentLength(string head)
    {
        const string Name = "\r\nContent-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var end = head.IndexOf('\r', at + Name.Length);
        return long.Parse(
            end < 0 ? head.AsSpan(at + Name.Length) : head.AsSpan(at + Name.Length, end - at - Name.Length),
            System.Globalization.CultureInfo.InvariantCulture);
    }
}
