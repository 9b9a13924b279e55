using System.Globalization;
using System.Text.Json;
using GeoConflict.Events;

namespace GeoConflict.Api.Events;

/// <summary>Writes events as GeoJSON Features (RFC 7946), straight into the answer.</summary>
internal static class EventFeatureWriter
{
    /// <summary>Writes one Feature; an event not stored has the id null.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">The event.</param>
    /// <param name="writeMore">Writes further properties; null for none.</param>
    public static void Write(Utf8JsonWriter json, EventRow row, Action<Utf8JsonWriter>? writeMore = null)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        if (row.EventId > 0) json.WriteNumber("id"u8, row.EventId);
        else json.WriteNull("id"u8);
        WritePoint(json, row);
        json.WriteStartObject("properties"u8);
        WriteWhatAndWhen(json, row);
        WriteWhere(json, row);
        WriteWho(json, row);
        WriteCount(json, "fatalities", row.FatalitiesLow, row.FatalitiesBest, row.FatalitiesHigh);
        WriteCount(json, "injuries", row.InjuriesLow, row.InjuriesBest, row.InjuriesHigh);
        WriteOrigin(json, row);
        writeMore?.Invoke(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>"day", "week", …: how exactly the days are known.</summary>
    public static DateInterval DatesOf(EventRow row) =>
        row.DateEnd is { } end ? new DateInterval(row.DateStart, end) : DateInterval.Unknown;

    /// <summary>A number, or null.</summary>
    public static void WriteNumberOrNull(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void WritePoint(Utf8JsonWriter json, EventRow row)
    {
        if (row is not { LongitudeDeg: { } longitudeDeg, LatitudeDeg: { } latitudeDeg })
        {
            json.WriteNull("geometry"u8);
            return;
        }

        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, "Point"u8);
        json.WriteStartArray("coordinates"u8);
        // Six decimals are 11 cm, finer than any place known here.
        json.WriteNumberValue(Math.Round(longitudeDeg, 6));
        json.WriteNumberValue(Math.Round(latitudeDeg, 6));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWhatAndWhen(Utf8JsonWriter json, EventRow row)
    {
        json.WriteString("event_type"u8, row.EventType);
        json.WriteString("sub_event_type"u8, row.SubEventType);
        WriteDay(json, "date_start", row.DateStart);
        WriteDay(json, "date_end", row.DateEnd);
        json.WriteString("date_precision"u8, DatesOf(row).PrecisionName);
    }

    private static void WriteWhere(Utf8JsonWriter json, EventRow row)
    {
        WriteNumberOrNull(json, "place_id", row.PlaceId);
        json.WriteString("place_name"u8, row.PlaceName);
        json.WriteString("country"u8, row.CountryCode);
        json.WriteString("country_name"u8, row.CountryName);
        json.WriteString("admin1"u8, row.Admin1Name);
        WriteNumberOrNull(json, "uncertainty_m", row.UncertaintyM is { } metres ? (long)Math.Round(metres) : null);
        WriteNumberOrNull(json, "geo_precision", EventCodesOfRow.GeoPrecision(row));
        json.WriteString("relation"u8, row.Relation);
    }

    private static void WriteWho(Utf8JsonWriter json, EventRow row)
    {
        json.WriteString("actor1"u8, row.Actor1);
        json.WriteString("actor1_kind"u8, EventCodesOfRow.NameOf(row.Actor1Kind));
        json.WriteString("actor2"u8, row.Actor2);
        json.WriteString("actor2_kind"u8, EventCodesOfRow.NameOf(row.Actor2Kind));
    }

    private static void WriteCount(Utf8JsonWriter json, string what, int? low, int? best, int? high)
    {
        WriteNumberOrNull(json, $"{what}_low", low);
        WriteNumberOrNull(json, $"{what}_best", best);
        WriteNumberOrNull(json, $"{what}_high", high);
    }

    private static void WriteOrigin(Utf8JsonWriter json, EventRow row)
    {
        json.WriteString("weapon"u8, row.Weapon);
        json.WriteString("target"u8, row.Target);
        json.WriteNumber("confidence"u8, Math.Round(row.Confidence, 3));
        json.WriteString("status"u8, row.Status);
        json.WriteString("summary"u8, row.Summary);
        WriteNumberOrNull(json, "article_id", row.ArticleId > 0 ? row.ArticleId : null);
        json.WriteString("article_title"u8, row.ArticleTitle);
        json.WriteString("source"u8, row.Source);
        json.WriteNumber("source_count"u8, row.SourceCount);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known) json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }
}
