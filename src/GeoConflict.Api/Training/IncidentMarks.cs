using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Events;

namespace GeoConflict.Api.Training;

/// <summary>Which of the events found in a news item are among the incidents it is known to tell.</summary>
/// <remarks>
/// The incidents are attacks on people and property only: of fights between armed parties, deals, arrests and marches
/// they say nothing, so those are left open unless they answer to an incident.
/// </remarks>
internal static class IncidentMarks
{
    /// <summary>Right, wrong, or null where the incidents cannot tell.</summary>
    /// <exception cref="InvalidLineException">The line lacks "relevant" or "events".</exception>
    public static IReadOnlyList<bool?> Of(JsonElement line, IReadOnlyList<ConflictEvent> found)
    {
        if (!line.TryGetProperty("relevant", out var relevant)
            || relevant.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw new InvalidLineException("\"relevant\" is not true or false");
        if (!line.TryGetProperty("events", out var incidents) || incidents.ValueKind != JsonValueKind.Array)
            throw new InvalidLineException("\"events\" is not an array");
        var marks = found.Select(e => IsAttack(e.SubType) ? (bool?)false : null).ToArray();
        foreach (var incident in incidents.EnumerateArray())
        {
            var kinds = KindsOf(incident);
            var best = Enumerable.Range(0, found.Count)
                .Where(i => marks[i] != true && kinds.Contains(found[i].SubType))
                .OrderByDescending(i => (IsAt(incident, found[i]) ? 2 : 0) + (IsOn(incident, found[i]) ? 1 : 0))
                .Select(i => (int?)i).FirstOrDefault();
            if (best is { } index) marks[index] = true;
        }

        return marks;
    }

    private static bool IsAttack(SubEventType type) =>
        EventTaxonomy.TypeOf(type) is EventType.ExplosionsRemoteViolence or EventType.ViolenceAgainstCivilians;

    private static SubEventType[] KindsOf(JsonElement incident)
    {
        var kind = LineReader.Text(incident, "type") ?? "ATTACK";
        return kind.Split(" /")[0].Trim() switch
        {
            "BOMBING" => [SubEventType.RemoteExplosiveLandmineIed, SubEventType.SuicideBomb, SubEventType.Grenade,
                SubEventType.AirDroneStrike, SubEventType.DisruptedWeaponsUse, SubEventType.LootingPropertyDestruction],
            "KIDNAPPING" => [SubEventType.AbductionForcedDisappearance],
            "ARSON" => [SubEventType.LootingPropertyDestruction, SubEventType.ViolentDemonstration],
            "ROBBERY" or "FORCED WORK STOPPAGE" => [SubEventType.LootingPropertyDestruction, SubEventType.Other],
            _ => [SubEventType.Attack, SubEventType.ArmedClash, SubEventType.ShellingArtilleryMissileAttack,
                SubEventType.AirDroneStrike, SubEventType.Grenade, SubEventType.SexualViolence, SubEventType.MobViolence,
                SubEventType.RemoteExplosiveLandmineIed, SubEventType.SuicideBomb,
                SubEventType.ExcessiveForceAgainstProtesters],
        };
    }

    private static bool IsAt(JsonElement incident, ConflictEvent found)
    {
        if (found.Place is not { } place || !incident.TryGetProperty("location_paths", out var paths)) return false;
        var named = (place.Best.Place.Name + " " + place.Toponym.Surface).ToUpperInvariant();
        return paths.EnumerateArray().Any(path => path.GetArrayLength() > 0
            && path[path.GetArrayLength() - 1].GetString()?.Split('|')[0] is { Length: > 0 } name
            && named.Contains(name.ToUpperInvariant(), StringComparison.Ordinal));
    }

    private static bool IsOn(JsonElement incident, ConflictEvent found) =>
        found.Date.Start is { } start && incident.TryGetProperty("date_alts", out var dates)
        && dates.EnumerateArray().Any(d => Day(d, "start") is not { } first || (start >= first
            && start <= (Day(d, "end") ?? DateOnly.MaxValue)));

    private static DateOnly? Day(JsonElement value, string member) =>
        value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : null;
}
