using System.Text.Json;
using GeoConflict.Events.Reports;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Filters;

/// <summary>The filter behind <c>geoconflict dedup</c>: which reports tell of the same event.</summary>
/// <remarks>A cluster is known only when all reports are, so it reads to the end before it writes.</remarks>
internal sealed class DedupFilter(IGazetteer gazetteer)
{
    /// <summary>Reads to the end of <paramref name="input"/>, then answers every line in order.</summary>
    /// <returns>How many lines failed.</returns>
    public async Task<int> RunAsync(TextReader input, Stream output, CancellationToken cancellationToken)
    {
        var lines = new List<Line>();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) lines.Add(Read(line));
        }

        var read = lines.Where(line => line.Report is not null).ToArray();
        var clusters = ReportClusterer.Cluster(
            new ReportCoder(gazetteer).Code([.. read.Select(line => line.Report).OfType<Report>()]));
        var answered = 0;
        foreach (var line in lines)
        {
            var written = line.Report is null
                ? JsonLinesFilter.Write(writer => JsonLinesFilter.WriteError(writer, line.Id, line.Error))
                : Answer(line.Id, clusters[answered], read[clusters[answered++].Join?.Other ?? 0].Id);
            await output.WriteAsync(written, cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        return lines.Count - answered;
    }

    /// <summary>Reads one line; a wrong one keeps its reason.</summary>
    internal static Line Read(string text)
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

    private static byte[] Answer(JsonElement? id, ClusteredReport answer, JsonElement? likest) =>
        JsonLinesFilter.Write(writer =>
        {
            writer.WriteStartObject();
            JsonLinesFilter.WriteId(writer, id);
            writer.WriteNumber("cluster", answer.Cluster);
            if (answer.Join is { } join) WriteJoin(writer, join, likest);
            writer.WriteEndObject();
        });

    /// <summary>The report of its cluster that it is likest to, how likely they tell of one event, and why.</summary>
    private static void WriteJoin(Utf8JsonWriter writer, ReportJoin join, JsonElement? likest)
    {
        writer.WriteStartObject("joined");
        writer.WritePropertyName("to");
        if (likest is { } id) id.WriteTo(writer);
        else writer.WriteNullValue();
        writer.WriteNumber("probability", Math.Round(join.Probability, 3));
        writer.WriteStartArray("because");
        foreach (var reason in join.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("name", reason.Name);
            writer.WriteNumber("weight", Math.Round(reason.WeightNats, 2));
            writer.WriteString("detail", reason.Detail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A line of the input: a report, or why it is none.</summary>
    internal sealed record Line(JsonElement? Id, Report? Report, string Error);
}
