using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Events;

/// <summary>Answers a page of the list of events as GeoJSON, streamed, or as a table for people.</summary>
internal static class EventPage
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>Writes a FeatureCollection, event by event as the database gives them.</summary>
    public static async Task WriteAsync(
        HttpContext context, IAsyncEnumerable<EventRow> rows, EventCursor? next, DateTimeOffset now)
    {
        var cancellationToken = context.RequestAborted;
        var response = context.Response;
        response.ContentType = Form.GeoJson.MediaType;
        await using var json = new Utf8JsonWriter(response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            EventFeatureWriter.Write(json, row);
            count++;
            if (json.BytesPending < FlushBytes) continue;
            await json.FlushAsync(cancellationToken);
            await response.BodyWriter.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteNumber("numberReturned"u8, count);
        json.WriteString("timeStamp"u8,
            now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("links"u8);
        WriteLink(json, "self", context.Request.Path + context.Request.QueryString);
        if (next is { } cursor) WriteLink(json, "next", NextAddress(context.Request, cursor));
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>Writes a GeoJSON text sequence (RFC 8142).</summary>
    public static async Task WriteSequenceAsync(HttpContext context, IAsyncEnumerable<EventRow> rows)
    {
        context.Response.ContentType = "application/geo+json-seq";
        await foreach (var row in rows.WithCancellation(context.RequestAborted))
        {
            var feature = JsonText.Of(json => EventFeatureWriter.Write(json, row));
            await context.Response.WriteAsync($"\u001e{feature}\n", context.RequestAborted);
        }
    }

    /// <summary>Writes a table with a link to each event.</summary>
    public static async Task WriteHtmlAsync(HttpContext context, IAsyncEnumerable<EventRow> rows, EventCursor? next)
    {
        var features = new JsonArray();
        await foreach (var row in rows.WithCancellation(context.RequestAborted))
            features.Add(JsonNode.Parse(JsonText.Of(json => EventFeatureWriter.Write(json, row))));
        var links = new JsonArray
        {
            OgcLinks.Link("alternate", context.Request.Path + OgcLinks.With(context.Request, "f", "geojson"),
                Form.GeoJson.MediaType, "This page as GeoJSON"),
            OgcLinks.Link("alternate", "/api/events/export" + OgcLinks.With(context.Request, "f", "csv", "cursor"),
                "text/csv", "All events of the filter as a table (CSV)"),
        };
        if (next is { } cursor)
            links.Add((JsonNode)OgcLinks.Link("next", NextAddress(context.Request, cursor), "text/html", "Next page"));
        await OgcAnswer.WriteHtmlAsync(context, HtmlPage.OfFeatures(
            "Events", context.Request.Path, new JsonObject { ["features"] = features, ["links"] = links }));
    }

    /// <summary>Tells in a header where the next page is, for formats that cannot.</summary>
    public static void AddLinkHeader(HttpContext context, EventCursor? next)
    {
        var links = $"<{context.Request.Path}{context.Request.QueryString}>; rel=\"self\"";
        if (next is { } cursor) links += $", <{NextAddress(context.Request, cursor)}>; rel=\"next\"";
        context.Response.Headers.Link = links;
    }

    private static string NextAddress(HttpRequest request, EventCursor cursor) =>
        request.Path + OgcLinks.With(request, "cursor", cursor.ToString());

    private static void WriteLink(Utf8JsonWriter json, string relation, string address)
    {
        json.WriteStartObject();
        json.WriteString("rel"u8, relation);
        json.WriteString("href"u8, address);
        json.WriteString("type"u8, "application/geo+json"u8);
        json.WriteEndObject();
    }
}
