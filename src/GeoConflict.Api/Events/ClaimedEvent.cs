using System.Text.Json;
using System.Text.Json.Nodes;
using GeoConflict.Api.Data;
using GeoConflict.Events;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Events;

/// <summary>The event that one report alone tells, read back from its claim.</summary>
internal static class ClaimedEvent
{
    private const int Wgs84 = 4326;

    /// <summary>The event as a row that is not stored yet.</summary>
    public static StoredEvent Of(EventSource source)
    {
        using var claim = JsonDocument.Parse(source.Claim);
        var told = claim.RootElement.GetProperty("properties");
        var subType = RequiredText(told, "sub_event_type");
        var summary = RequiredText(told, "summary");
        return new StoredEvent
        {
            ArticleId = source.ArticleId,
            EventType = RequiredText(told, "event_type"),
            SubEventType = subType,
            DateStart = Day(told, "date_start"),
            DateEnd = Day(told, "date_end"),
            Geom = PointOf(claim.RootElement),
            UncertaintyM = Number(told, "uncertainty_m"),
            PlaceId = Number(told, "place_id"),
            PlaceName = Text(told, "place_name"),
            FeatureCode = Text(told, "feature_code") ?? ChosenFeatureCode(source),
            CountryCode = Text(told, "country"),
            CountryName = Text(told, "country_name"),
            Admin1Name = Text(told, "admin1"),
            Relation = Text(told, "relation"),
            RelationKind = Text(told, "relation_kind"),
            Actor1 = Text(told, "actor1"),
            Actor1Kind = KindOf(Text(told, "actor1_kind")),
            Actor2 = Text(told, "actor2"),
            Actor2Kind = KindOf(Text(told, "actor2_kind")),
            Weapon = Text(told, "weapon"),
            Target = Text(told, "target"),
            FatalitiesLow = (int?)Number(told, "fatalities_low"),
            FatalitiesBest = (int?)Number(told, "fatalities_best"),
            FatalitiesHigh = (int?)Number(told, "fatalities_high"),
            InjuriesLow = (int?)Number(told, "injuries_low"),
            InjuriesBest = (int?)Number(told, "injuries_best"),
            InjuriesHigh = (int?)Number(told, "injuries_high"),
            Confidence = told.GetProperty("confidence").GetDouble(),
            Summary = summary,
            SearchText = SearchText.Of(
                summary, null, subType, Text(told, "actor1"), Text(told, "actor2"), Text(told, "weapon"),
                Text(told, "target"), null, Text(told, "place_name"), Text(told, "admin1"), Text(told, "country_name")),
        };
    }

    private static Point? PointOf(JsonElement claim)
    {
        if (claim.GetProperty("geometry") is not { ValueKind: JsonValueKind.Object } geometry) return null;
        var at = geometry.GetProperty("coordinates");
        return new Point(at[0].GetDouble(), at[1].GetDouble()) { SRID = Wgs84 };
    }

    private static string? ChosenFeatureCode(EventSource source) => JsonNode.Parse(source.Candidates)?.AsArray()
        .FirstOrDefault(c => c?["chosen"]?.GetValue<bool>() is true)?["feature_code"]?.GetValue<string>();

    private static int? KindOf(string? name)
    {
        foreach (var kind in Enum.GetValues<ActorKind>())
        {
            if (SnakeCase.Of(kind.ToString()) == name) return (int)kind;
        }

        return null;
    }

    private static string RequiredText(JsonElement told, string name) => Text(told, name)
        ?? throw new InvalidOperationException($"A claim has no {name}.");

    private static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static long? Number(JsonElement told, string name) =>
        told.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            ? (long)number.GetDouble() : null;

    private static DateOnly? Day(JsonElement told, string name) => Text(told, name) is { } day
        ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
}
