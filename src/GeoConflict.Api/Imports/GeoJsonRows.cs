using System.Globalization;
using System.Text;
using System.Text.Json;
using GeoConflict.Api.Events;
using GeoConflict.Api.Tiles;
using GeoConflict.Events;

namespace GeoConflict.Api.Imports;

/// <summary>Reads the features of a GeoJSON file by a mapping.</summary>
internal sealed class GeoJsonRows(string path, GeoJsonMapping mapping, CountryNames countries)
{
    private const double DefaultConfidence = 0.9; // somebody put it on a map, but nothing is known of how
    private const double DefaultRadiusM = 5_000;

    private static readonly string[] DayFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy/MM/dd", "yyyyMMdd"];

    /// <summary>The features, in order, numbered from 1.</summary>
    public IEnumerable<ReadRow> Read()
    {
        using var features = GeoJsonFeatures.Read(path).GetEnumerator();
        for (var number = 1L; ; number++)
        {
            if (TryMove(features, out var fault))
            {
                yield return Code(number, features.Current);
                continue;
            }

            if (fault is not null) yield return new ReadRow.SetAside(number, $"the file breaks off here: {fault}", "");
            yield break;
        }
    }

    private static bool TryMove(IEnumerator<JsonElement> features, out string? fault)
    {
        fault = null;
        try
        {
            return features.MoveNext();
        }
        catch (JsonException exception)
        {
            fault = exception.Message;
            return false;
        }
    }

    private ReadRow Code(long number, JsonElement feature)
    {
        try
        {
            return new ReadRow.Coded(number, RowOf(feature));
        }
        catch (UnreadableRowException exception)
        {
            return new ReadRow.SetAside(
                number, exception.Message, feature.GetRawText().Replace("\\u0000", "\\ufffd", StringComparison.Ordinal));
        }
    }

    private CodedRow RowOf(JsonElement feature)
    {
        var raw = feature.GetRawText();
        if (raw.Contains("\\u0000", StringComparison.Ordinal)) throw new UnreadableRowException("holds a NUL character");
        var name = mapping.Text(feature, "sub_event_type")
            ?? throw new UnreadableRowException("its kind is not in the mapping");
        var from = Day(feature, "date_start");
        var to = Day(feature, "date_end") ?? from;
        if (from > to) throw new UnreadableRowException("date_start lies after date_end");
        var (actor1, actor2) = (mapping.Text(feature, "actor1"), mapping.Text(feature, "actor2"));
        var place = PlaceOf(feature);
        var best = Whole(feature, "fatalities_best");
        var hurt = Whole(feature, "injuries_best");
        return new CodedRow
        {
            SourceId = mapping.Text(feature, "id") ?? throw new UnreadableRowException("has no id"),
            SubType = EventTaxonomy.ParseSubType(name)
                ?? throw new UnreadableRowException($"'{name}' is no sub-event type; map it to one with \"values\""),
            DateStart = from,
            DateEnd = to,
            Place = place,
            Actor1 = actor1,
            Actor2 = actor2,
            Weapon = mapping.Text(feature, "weapon"),
            Target = mapping.Text(feature, "target"),
            FatalitiesLow = Whole(feature, "fatalities_low") ?? best,
            FatalitiesBest = best,
            FatalitiesHigh = Whole(feature, "fatalities_high") ?? best,
            InjuriesLow = Whole(feature, "injuries_low") ?? hurt,
            InjuriesBest = hurt,
            InjuriesHigh = Whole(feature, "injuries_high") ?? hurt,
            Confidence = Math.Clamp(Number(feature, "confidence") ?? DefaultConfidence, 0, 1),
            Summary = EventCoding.Shorten(mapping.Text(feature, "summary") ?? $"{actor1} - {actor2}: {place.Name}"),
            Original = Encoding.UTF8.GetBytes(raw),
        };
    }

    private RowPlace PlaceOf(JsonElement feature)
    {
        var (lat, lon, halfM) = feature.TryGetProperty("geometry", out var geometry)
            && geometry.ValueKind == JsonValueKind.Object
            ? FeatureExtent.CentreOf(geometry)
            : (null, null, 0);
        RowPlace.Check(lat, lon);
        var country = countries.Find(mapping.Text(feature, "country"));
        var radiusM = Math.Max(Number(feature, "uncertainty_m") ?? DefaultRadiusM, halfM);
        return new RowPlace(
            lat, lon, lat is null ? null : radiusM, null, null, mapping.Text(feature, "place_name"),
            mapping.Text(feature, "admin1"), country?.Code, country?.Name ?? mapping.Text(feature, "country"));
    }

    private DateOnly? Day(JsonElement feature, string field)
    {
        if (mapping.Text(feature, field) is not { } text) return null;
        return DateTimeOffset.TryParseExact(
            text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? DateOnly.FromDateTime(day.UtcDateTime)
            : throw new UnreadableRowException($"{field} '{text}' is no day");
    }

    private int? Whole(JsonElement feature, string field) => Number(feature, field) is not { } number ? null
        : number is >= 0 and <= int.MaxValue && Math.Truncate(number) == number ? (int)number
        : throw new UnreadableRowException($"{field} '{number}' is no whole number of 0 or more");

    private double? Number(JsonElement feature, string field)
    {
        if (mapping.Text(feature, field) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && number >= 0
            ? number
            : throw new UnreadableRowException($"{field} '{text}' is no number of 0 or more");
    }
}
