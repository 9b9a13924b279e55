using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary><c>/api/events/by-id</c>: the words of events of which a page knows the ids.</summary>
internal static class EventsByIdEndpoints
{
    private const int MaxIds = 500;

    /// <summary>Maps the address.</summary>
    public static void MapEventsById(this IEndpointRouteBuilder events) =>
        events.MapMethods("/by-id", OpenReads.Methods, GetEvents)
            .RequireCors(OpenReads.Policy)
            .AcceptsOnly(typeof(IdsQuery))
            .WithSummary("The events of some ids as a GeoJSON FeatureCollection, in the order asked for")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task GetEvents([AsParameters] IdsQuery query, EventRows events, HttpContext context)
    {
        var ids = ParseIds(query.Ids);
        context.Response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        await foreach (var row in events.ReadAsync(ids, context.RequestAborted)) EventFeatureWriter.Write(json, row);

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static long[] ParseIds(string? text)
    {
        var ids = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw EventFilter.Malformed("ids", $"'{id}' is no id of an event"))
            .Distinct().ToArray();
        return ids.Length is >= 1 and <= MaxIds
            ? ids
            : throw EventFilter.Malformed("ids", $"1 to {MaxIds} ids parted by commas are wanted, not {ids.Length}");
    }

    /// <summary>Which events.</summary>
    internal sealed record IdsQuery
    {
        /// <summary>The ids.</summary>
        [FromQuery(Name = "ids")]
        [Description("Ids of events, parted by commas, 500 at most; those that are not there are left out.")]
        public string? Ids { get; init; }
    }
}
