using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Items;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>Answers all events of a filter as a file, streamed.</summary>
internal sealed class EventExports(ExportRows rows, ReadDatabase database, TimeProvider time)
{
    private readonly IEventExport[] formats =
    [
        new CsvExport("csv", ExportFields.Table), new CsvExport("acled", ExportFields.Acled),
        new CsvExport("ucdp", ExportFields.Ucdp), new KmlExport(), new FlatGeobufExport(), new GeoPackageExport(time),
        new ShapefileExport(),
    ];

    /// <summary>Names of all formats.</summary>
    public IReadOnlyList<string> Names => ["geojson", "geojsonseq", .. formats.Select(format => format.Name)];

    /// <summary>Writes the file.</summary>
    /// <param name="context">The answer.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="filter">Which events; the region looked up.</param>
    /// <param name="after">Id of the last event of a file that broke off; null for a whole one.</param>
    /// <param name="limit">How many at most; null for all.</param>
    public async Task WriteAsync(HttpContext context, string name, EventFilter filter, long? after, int? limit)
    {
        var cancellationToken = context.RequestAborted;
        if (name is "geojson" or "geojsonseq")
            await WriteGeoJsonAsync(context, name == "geojsonseq", filter, after, limit);
        else await WriteAsync(context, name, rows.ReadAsync(filter, after, limit, cancellationToken));
    }

    /// <summary>The forms of <see cref="Names"/>, the first where none is asked for.</summary>
    public IReadOnlyList<Form> Forms =>
    [
        Form.GeoJson, new("geojsonseq", "application/geo+json-seq"),
        .. formats.Select(format => new Form(format.Name, format.MediaType)),
    ];

    /// <summary>Writes some events in a format that is neither of GeoJSON's.</summary>
    public Task WriteAsync(HttpContext context, string name, IAsyncEnumerable<EventRow> some)
    {
        var format = Array.Find(formats, one => one.Name == name)
            ?? throw new ArgumentException($"'{name}' is no such format.", nameof(name));
        Begin(context.Response, format.MediaType, format.FileName);
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        return format.WriteAsync(some, context.Response.BodyWriter, context.RequestAborted);
    }

    private static void Begin(HttpResponse response, string mediaType, string fileName)
    {
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
    }

    private async Task WriteGeoJsonAsync(
        HttpContext context, bool isSequence, EventFilter filter, long? after, int? limit)
    {
        var cancellationToken = context.RequestAborted;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = ExportRows.Statement(
            "t.quad, t.event_id, t.feature", filter, after, limit).ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var output = context.Response.BodyWriter;
        Begin(context.Response, isSequence ? "application/geo+json-seq" : "application/geo+json",
            isSequence ? "events.geojsons" : "events.geojson");
        var (begin, between, end) = isSequence
            ? ("\u001e"u8.ToArray(), "\n\u001e"u8.ToArray(), "\n"u8.ToArray())
            : ("{\"type\":\"FeatureCollection\",\"features\":[\n"u8.ToArray(), ",\n"u8.ToArray(), "\n]}\n"u8.ToArray());
        var stream = new FeatureStream(output);
        // A sequence of nothing is no text at all.
        if (!isSequence || reader.HasRows) await output.WriteAsync(begin, cancellationToken);
        await stream.WriteAsync(reader, int.MaxValue, between, cancellationToken);
        if (!isSequence || stream.Count > 0) await output.WriteAsync(end, cancellationToken);
    }
}
