using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Events;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Review;

/// <summary>Puts values that a person gives into an event. What is left out stays; null empties a field.</summary>
internal static class EventPatch
{
    /// <summary>A point that a person set is good to about this; metres.</summary>
    private const double SetByHandM = 1_000;

    private const int MaxTextLength = 500;

    private static readonly string[] Fields =
    [
        "sub_event_type", "date_start", "date_end", "place_id", "place_name", "lat", "lon", "uncertainty_m", "actor1",
        "actor2", "weapon", "target", "fatalities_low", "fatalities_best", "fatalities_high", "injuries_low",
        "injuries_best", "injuries_high", "summary",
    ];

    /// <summary>Changes the event.</summary>
    /// <exception cref="BadHttpRequestException">A field is not known or its value is none; names it.</exception>
    public static async Task ApplyAsync(
        ConflictDb db, StoredEvent to, JsonElement changes, CancellationToken cancellationToken)
    {
        if (changes.ValueKind != JsonValueKind.Object) throw Wrong("changes", "is no object");
        foreach (var member in changes.EnumerateObject())
        {
            if (!Fields.Contains(member.Name, StringComparer.Ordinal))
                throw Wrong(member.Name, $"is not known; known are {string.Join(", ", Fields)}");
        }

        SetWhat(to, changes);
        await SetPlaceAsync(db, to, changes, cancellationToken);
        to.FatalitiesLow = Count(changes, "fatalities_low", to.FatalitiesLow);
        to.FatalitiesBest = Count(changes, "fatalities_best", to.FatalitiesBest);
        to.FatalitiesHigh = Count(changes, "fatalities_high", to.FatalitiesHigh);
        to.InjuriesLow = Count(changes, "injuries_low", to.InjuriesLow);
        to.InjuriesBest = Count(changes, "injuries_best", to.InjuriesBest);
        to.InjuriesHigh = Count(changes, "injuries_high", to.InjuriesHigh);
        to.SearchText = SearchTextOf(to);
    }

    /// <summary>What a search looks through in an event.</summary>
    public static string SearchTextOf(StoredEvent e) => SearchText.Of(
        e.Summary, e.SubEventType, e.Actor1, e.Actor2, e.Weapon, e.Target, e.PlaceName, e.Admin1Name, e.CountryName);

    private static void SetWhat(StoredEvent to, JsonElement changes)
    {
        if (changes.TryGetProperty("sub_event_type", out var kind))
        {
            var subType = EventTaxonomy.ParseSubType(Text(kind, "sub_event_type") ?? "")
                ?? throw Wrong("sub_event_type", $"{kind} is not known");
            (to.EventType, to.SubEventType) =
                (EventTaxonomy.NameOf(EventTaxonomy.TypeOf(subType)), EventTaxonomy.NameOf(subType));
        }

        if (changes.TryGetProperty("date_start", out var start)) to.DateStart = Day(start, "date_start");
        if (changes.TryGetProperty("date_end", out var end)) to.DateEnd = Day(end, "date_end");
        if (to.DateStart > to.DateEnd) throw Wrong("date_end", "lies before date_start");
        if (to.DateEnd is null && to.DateStart is not null) throw Wrong("date_end", "is missing");
        if (changes.TryGetProperty("actor1", out var actor1))
            (to.Actor1, to.Actor1Kind) = (Text(actor1, "actor1"), null);
        if (changes.TryGetProperty("actor2", out var actor2))
            (to.Actor2, to.Actor2Kind) = (Text(actor2, "actor2"), null);
        if (changes.TryGetProperty("weapon", out var weapon)) to.Weapon = Text(weapon, "weapon");
        if (changes.TryGetProperty("target", out var target)) to.Target = Text(target, "target");
        if (changes.TryGetProperty("summary", out var summary))
            to.Summary = Text(summary, "summary") ?? throw Wrong("summary", "is empty");
    }

    private static async Task SetPlaceAsync(
        ConflictDb db, StoredEvent to, JsonElement changes, CancellationToken cancellationToken)
    {
        if (changes.TryGetProperty("place_id", out var id) && id.ValueKind != JsonValueKind.Null)
        {
            if (id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var placeId)
                || await PlaceNames.FindAsync(db, placeId, cancellationToken) is not { } place)
            {
                throw Wrong("place_id", $"no place has the id {id}");
            }

            place.PutInto(to);
        }

        if (changes.TryGetProperty("place_name", out var name)) to.PlaceName = Text(name, "place_name");
        if (changes.TryGetProperty("lat", out var lat) != changes.TryGetProperty("lon", out var lon))
            throw Wrong("lat", "and lon come together");
        if (lat.ValueKind == JsonValueKind.Number && lon.ValueKind == JsonValueKind.Number)
        {
            var (y, x) = (lat.GetDouble(), lon.GetDouble());
            if (Math.Abs(y) > 90) throw Wrong("lat", $"{y} is not in [-90, 90]");
            if (Math.Abs(x) > 180) throw Wrong("lon", $"{x} is not in [-180, 180]");
            to.Geom = new Point(x, y) { SRID = 4326 };
            to.UncertaintyM = SetByHandM;
            (to.Relation, to.RelationKind) = (null, null);
        }
        else if (lat.ValueKind != JsonValueKind.Undefined)
        {
            (to.Geom, to.UncertaintyM) = (null, null);
        }

        if (!changes.TryGetProperty("uncertainty_m", out var radius)) return;
        if (to.Geom is null || radius.ValueKind != JsonValueKind.Number || radius.GetDouble() < 0)
            throw Wrong("uncertainty_m", "is no number of 0 or more, or there is no point");
        to.UncertaintyM = radius.GetDouble();
    }

    private static int? Count(JsonElement changes, string field, int? before)
    {
        if (!changes.TryGetProperty(field, out var value)) return before;
        if (value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 ? count
            : throw Wrong(field, $"{value} is no whole number of 0 or more");
    }

    private static DateOnly? Day(JsonElement value, string field)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        return DateOnly.TryParseExact(
            Text(value, field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(field, $"{value} is no day such as 2023-11-12");
    }

    private static string? Text(JsonElement value, string field)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()?.Trim() ?? ""
            : throw Wrong(field, "is no text");
        if (text.Length > MaxTextLength) throw Wrong(field, $"is longer than {MaxTextLength} characters");
        if (text.Any(char.IsControl)) throw Wrong(field, "holds control characters");
        return text.Length == 0 ? null : text;
    }

    private static BadHttpRequestException Wrong(string field, string why) => EventFilter.Malformed(field, why);
}
