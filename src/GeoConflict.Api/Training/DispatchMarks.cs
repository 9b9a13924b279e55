using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Events;
using GeoConflict.Geo;

namespace GeoConflict.Api.Training;

/// <summary>Which of the events found in a dispatch are among those it is known to tell.</summary>
internal static class DispatchMarks
{
    /// <summary>Right, wrong, or null where only the place is wrong, which says nothing on whether it is news.</summary>
    /// <exception cref="InvalidLineException">The line's events are not as the corpus has them.</exception>
    public static IReadOnlyList<bool?> Of(JsonElement line, IReadOnlyList<ConflictEvent> found)
    {
        var marks = new bool?[found.Count];
        Array.Fill(marks, false);
        var missed = new List<JsonElement>();
        foreach (var wanted in Wanted(line))
        {
            var match = Enumerable.Range(0, found.Count)
                .Where(i => marks[i] == false && IsNear(wanted, found[i]))
                .OrderBy(i => TypeOf(wanted) == found[i].SubType ? 0 : 1).Select(i => (int?)i).FirstOrDefault();
            if (match is { } index) marks[index] = true;
            else missed.Add(wanted);
        }

        foreach (var wanted in missed)
        {
            var misplaced = Enumerable.Range(0, found.Count)
                .Where(i => marks[i] == false && Includes(wanted, found[i].Date))
                .OrderBy(i => TypeOf(wanted) == found[i].SubType ? 0 : 1).Select(i => (int?)i).FirstOrDefault();
            if (misplaced is { } index) marks[index] = null;
        }

        return marks;
    }

    private static JsonElement.ArrayEnumerator Wanted(JsonElement line) =>
        line.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array
            ? events.EnumerateArray() : throw new InvalidLineException("\"events\" is not an array");

    private static SubEventType? TypeOf(JsonElement wanted) =>
        EventTaxonomy.ParseSubType(LineReader.RequiredText(wanted, "sub_event"));

    private static bool IsNear(JsonElement wanted, ConflictEvent found) =>
        found.Place is { } place && place.Location.DistanceKm(new GeoPoint(Number(wanted, "lat"), Number(wanted, "lon")))
            <= Number(wanted, "tol_km");

    private static double Number(JsonElement wanted, string member) =>
        wanted.TryGetProperty(member, out var value) && value.TryGetDouble(out var number)
            ? number : throw new InvalidLineException($"\"{member}\" of an event is not a number");

    private static bool Includes(JsonElement wanted, DateInterval date)
    {
        if (!wanted.TryGetProperty("date", out var given)) throw new InvalidLineException("an event has no \"date\"");
        var days = given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().ToArray() : [given, given];
        var (first, last) = (Day(days[0]), Day(days[^1]));
        return date.Start is { } start && start <= last && date.End >= first;
    }

    private static DateOnly Day(JsonElement value) =>
        DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new InvalidLineException("the \"date\" of an event is not a day");
}
