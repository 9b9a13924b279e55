using System.IO.Pipelines;
using System.Security;
using System.Text;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>Keyhole Markup Language 2.2, fields as typed extended data, days as time spans.</summary>
internal sealed class KmlExport : IEventExport
{
    /// <inheritdoc />
    public string Name => "kml";

    /// <inheritdoc />
    public string MediaType => "application/vnd.google-earth.kml+xml";

    /// <inheritdoc />
    public string FileName => "events.kml";

    /// <inheritdoc />
    public async Task WriteAsync(
        IAsyncEnumerable<EventRow> rows, PipeWriter output, CancellationToken cancellationToken)
    {
        var text = new TextOutput(output);
        text.Add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>")
            .Add("<name>events</name><Schema name=\"events\" id=\"events\">");
        foreach (var field in ExportFields.Own)
            text.Add($"<SimpleField type=\"{TypeOf(field.Kind)}\" name=\"{field.Name}\"/>");
        text.Add("</Schema>");
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            AddPlacemark(text, row);
            await text.SendAsync(cancellationToken);
        }

        text.Add("</Document></kml>\n");
        await text.FlushAsync(cancellationToken);
    }

    private static void AddPlacemark(TextOutput text, EventRow row)
    {
        text.Add($"<Placemark id=\"event-{TextOutput.Of(row.EventId)}\"><name>{Escape(row.SubEventType)}</name>")
            .Add($"<description>{Escape(row.Summary)}</description>");
        if (row.DateEnd is { } end)
        {
            var begin = row.DateStart is { } start ? $"<begin>{TextOutput.Of(start)}</begin>" : "";
            text.Add($"<TimeSpan>{begin}<end>{TextOutput.Of(end)}</end></TimeSpan>");
        }

        text.Add("<ExtendedData><SchemaData schemaUrl=\"#events\">");
        foreach (var field in ExportFields.Own)
        {
            if (field.Of(row) is { } value)
                text.Add($"<SimpleData name=\"{field.Name}\">{Escape(TextOutput.Of(value))}</SimpleData>");
        }

        text.Add("</SchemaData></ExtendedData>");
        if (row is { LongitudeDeg: { } longitudeDeg, LatitudeDeg: { } latitudeDeg })
        {
            text.Add("<Point><coordinates>").Add(TextOutput.Of(longitudeDeg)).Add(",")
                .Add(TextOutput.Of(latitudeDeg)).Add("</coordinates></Point>");
        }

        text.Add("</Placemark>\n");
    }

    private static string TypeOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer => "int",
        PropertyKind.Number => "double",
        _ => "string",
    };

    /// <summary>Text as XML has it, without the characters that XML cannot hold.</summary>
    private static string Escape(string text)
    {
        if (text.Any(letter => letter < ' ' && letter is not ('\t' or '\n' or '\r')))
        {
            var clean = new StringBuilder(text.Length);
            foreach (var letter in text.Where(letter => letter >= ' ' || letter is '\t' or '\n' or '\r'))
                clean.Append(letter);
            text = clean.ToString();
        }

        return SecurityElement.Escape(text) ?? "";
    }
}
