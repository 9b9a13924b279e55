using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Streams a page of events as a GeoJSON FeatureCollection.</summary>
internal static class EventPage
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>Writes the page, row by row as the database gives it.</summary>
    public static async Task WriteAsync(
        HttpContext context, ConflictDb db, EventFilter filter, int limit, EventCursor? cursor, DateTimeOffset now)
    {
        var cancellationToken = context.RequestAborted;
        var response = context.Response;
        response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);

        var count = 0;
        EventRow? last = null;
        var hasMore = false;
        // One more than asked for tells whether there is a next page.
        var rows = After(db.Where(filter), cursor)
            .OrderByDescending(e => e.SortDate).ThenByDescending(e => e.EventId)
            .Select(EventRow.Projection).Take(limit + 1);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            hasMore = count == limit;
            if (hasMore) break;
            EventFeatureWriter.Write(json, row);
            last = row;
            count++;
            if (json.BytesPending < FlushBytes) continue;
            await json.FlushAsync(cancellationToken);
            await response.BodyWriter.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteNumber("numberReturned"u8, count);
        json.WriteString("timeStamp"u8,
            now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteLinks(json, context.Request, hasMore ? last : null);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static IQueryable<StoredEvent> After(IQueryable<StoredEvent> events, EventCursor? cursor)
    {
        if (cursor is not { } after) return events;
        var (day, eventId) = after;
        return events.Where(e => EF.Functions.LessThan(
            ValueTuple.Create(e.SortDate, e.EventId), ValueTuple.Create(day, eventId)));
    }

    private static void WriteLinks(Utf8JsonWriter json, HttpRequest request, EventRow? last)
    {
        json.WriteStartArray("links"u8);
        WriteLink(json, "self", request.Path + request.QueryString);
        if (last is not null)
        {
            var query = request.Query
                .Where(parameter => parameter.Key != "cursor")
                .Append(new("cursor", new EventCursor(last.SortDate, last.EventId).ToString()));
            WriteLink(json, "next", QueryHelpers.AddQueryString(request.Path, query));
        }

        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, string relation, string address)
    {
        json.WriteStartObject();
        json.WriteString("rel"u8, relation);
        json.WriteString("href"u8, address);
        json.WriteString("type"u8, "application/geo+json"u8);
        json.WriteEndObject();
    }
}
