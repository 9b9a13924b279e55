using System.Diagnostics;
using System.Globalization;
using System.Text;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Filters.Bench;

/// <summary>Measures <c>geoconflict extract</c>: one core, all cores, memory.</summary>
internal sealed class ExtractBench(IGazetteer gazetteer, TextWriter output)
{
    private const int Passes = 5;
    private const double BytesPerMegabyte = 1 << 20;

    private readonly ExtractFilter filter = new(gazetteer);

    /// <summary>Prints one figure a line; each rate is the median of five passes, after one to warm up.</summary>
    /// <remarks>Rates by processor time are what an idle machine gives, near enough, on a busy one.</remarks>
    /// <param name="lines">Input lines.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    public async Task RunAsync(string[] lines, CancellationToken cancellationToken)
    {
        var megabytes = lines.Sum(line => (double)Encoding.UTF8.GetByteCount(line)) / BytesPerMegabyte;
        Print("articles", lines.Length);
        Print("kb_each", megabytes * 1024 / lines.Length);
        var first = await SecondsAsync(lines[..1], isParallel: false, cancellationToken);
        Print("first_article_ms", first * 1000);
        await SecondsAsync(lines, isParallel: true, cancellationToken);
        foreach (var isParallel in (bool[])[false, true])
        {
            var seconds = new double[Passes];
            var processorSeconds = new double[Passes];
            for (var i = 0; i < Passes; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                seconds[i] = await SecondsAsync(lines, isParallel, cancellationToken);
                processorSeconds[i] = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            }

            Array.Sort(seconds);
            Array.Sort(processorSeconds);
            var name = isParallel ? $"all_{Environment.ProcessorCount}_cores" : "one_core";
            Print($"{name}_articles_per_s", lines.Length / seconds[Passes / 2]);
            Print($"{name}_mb_per_s", megabytes / seconds[Passes / 2]);
            Print($"{name}_slowest_articles_per_s", lines.Length / seconds[^1]);
            Print($"{name}_articles_per_processor_s", lines.Length / processorSeconds[Passes / 2]);
        }

        Print("allocated_kb_an_article", AllocatedBy(lines) / lines.Length / 1024);
        Print("managed_memory_mb", GC.GetTotalMemory(forceFullCollection: true) / BytesPerMegabyte);
        Print("peak_memory_mb", Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte);
    }

    /// <summary>Seconds for all lines through the filter, JSON in and out.</summary>
    private async Task<double> SecondsAsync(string[] lines, bool isParallel, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        if (isParallel)
        {
            using var input = new StringReader(string.Join('\n', lines));
            watch.Restart();
            await new JsonLinesFilter(filter.Answer).RunAsync(input, Stream.Null, cancellationToken);
            return watch.Elapsed.TotalSeconds;
        }

        foreach (var line in lines)
        {
            Answer(line);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return watch.Elapsed.TotalSeconds;
    }

    private double AllocatedBy(string[] lines)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var line in lines) Answer(line);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Answer(string line)
    {
        using var document = JsonLinesFilter.ParseObject(line);
        JsonLinesFilter.Write(writer => filter.Answer(document.RootElement, writer));
    }

    private void Print(string name, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}"));
}
