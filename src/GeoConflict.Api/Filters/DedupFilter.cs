using System.Text.Json;
using GeoConflict.Events.Reports;

namespace GeoConflict.Api.Filters;

/// <summary>The filter behind <c>geoconflict dedup</c>: which reports tell of the same event.</summary>
/// <remarks>A cluster is known only when all reports are, so it reads to the end before it writes.</remarks>
internal static class DedupFilter
{
    /// <summary>Reads to the end of <paramref name="input"/>, then answers every line in order.</summary>
    /// <returns>How many lines failed.</returns>
    public static async Task<int> RunAsync(TextReader input, Stream output, CancellationToken cancellationToken)
    {
        var lines = new List<Line>();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) lines.Add(Read(line));
        }

        var clusters = ReportClusterer.Cluster([.. lines.Select(line => line.Report).OfType<Report>()]);
        var answered = 0;
        foreach (var line in lines)
        {
            var written = line.Report is null
                ? JsonLinesFilter.Write(writer => JsonLinesFilter.WriteError(writer, line.Id, line.Error))
                : Answer(line.Id, clusters[answered++]);
            await output.WriteAsync(written, cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        return lines.Count - answered;
    }

    private static Line Read(string text)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonLinesFilter.ParseObject(text);
            var line = document.RootElement;
            id = line.TryGetProperty("id", out var given) ? given.Clone() : null;
            var report = new Report(
                LineReader.RequiredText(line, "text"), LineReader.Day(line, "date"), LineReader.Text(line, "country"));
            return new Line(id, report, "");
        }
        catch (InvalidLineException e)
        {
            return new Line(id, null, e.Message);
        }
    }

    private static byte[] Answer(JsonElement? id, int cluster) => JsonLinesFilter.Write(writer =>
    {
        writer.WriteStartObject();
        JsonLinesFilter.WriteId(writer, id);
        writer.WriteNumber("cluster", cluster);
        writer.WriteEndObject();
    });

    private sealed record Line(JsonElement? Id, Report? Report, string Error);
}
