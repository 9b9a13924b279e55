using GeoConflict.Api.Events;
using GeoConflict.Events;

namespace GeoConflict.Api.Imports;

/// <summary>Reads UCDP Georeferenced Event Dataset rows, of the official files and of the Humanitarian Data
/// Exchange.</summary>
/// <remarks>Sundberg and Melander, "Introducing the UCDP Georeferenced Event Dataset" (2013); codebook 23.1.</remarks>
internal sealed class UcdpCoder(Heading heading, CountryNames countries) : IRowCoder
{
    private const double ClearConfidence = 0.95; // event_clarity 1: coded from a report of this one event
    private const double SummaryConfidence = 0.8; // event_clarity 2: taken out of a sum over several

    private static readonly string[] DayFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss.FFF", "yyyy-MM-dd HH:mm:ss", "M/d/yyyy", "M/d/yyyy h:mm:ss tt"];

    private readonly int id = heading.Require("id");
    private readonly int kind = heading.Require("type_of_violence");
    private readonly int start = heading.Require("date_start");
    private readonly int end = heading.Require("date_end");
    private readonly int latitude = heading.Require("latitude");
    private readonly int longitude = heading.Require("longitude");
    private readonly int best = heading.Require("best", "best_est");
    private readonly int low = heading.Require("low", "low_est");
    private readonly int high = heading.Require("high", "high_est");
    private readonly int[] sides =
    [
        heading.Find("deaths_a"), heading.Find("deaths_b"), heading.Find("deaths_civilians"),
        heading.Find("deaths_unknown"),
    ];

    private readonly int where = heading.Find("where_prec");
    private readonly int place = heading.Find("where_coordinates");
    private readonly int description = heading.Find("where_description");
    private readonly int admin1 = heading.Find("adm_1");
    private readonly int country = heading.Find("country");
    private readonly int sideA = heading.Require("side_a");
    private readonly int sideB = heading.Require("side_b");
    private readonly int headline = heading.Find("source_headline");
    private readonly int clarity = heading.Find("event_clarity");

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => heading.Names;

    /// <inheritdoc/>
    public CodedRow Code(DelimitedRecord record)
    {
        var eventId = record.Whole(id, "id") ?? throw new UnreadableRowException("has no id");
        var violence = record.Whole(kind, "type_of_violence");
        if (violence is not (1 or 2 or 3)) throw new UnreadableRowException("type_of_violence is not 1, 2 or 3");
        var (first, second) = (record.Text(sideA), record.Text(sideB));
        var from = record.Day(start, "date_start", DayFormats);
        var to = record.Day(end, "date_end", DayFormats) ?? from;
        if (from > to) throw new UnreadableRowException($"date_start {from:yyyy-MM-dd} lies after date_end");
        return new CodedRow
        {
            SourceId = eventId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            SubType = violence == 3 ? SubEventType.Attack : SubEventType.ArmedClash,
            DateStart = from,
            DateEnd = to,
            Place = PlaceOf(record),
            Actor1 = first,
            Actor1Kind = violence != 2 && IsGovernment(first) ? ActorKind.StateForces : ActorKind.PoliticalMilitia,
            Actor2 = second,
            Actor2Kind = violence switch
            {
                1 => IsGovernment(second) ? ActorKind.ExternalForces : ActorKind.Rebels,
                2 => ActorKind.PoliticalMilitia,
                _ => ActorKind.Civilians,
            },
            FatalitiesLow = Dead(record, low, "low"),
            FatalitiesBest = Dead(record, best, "best") ?? SumOfSides(record),
            FatalitiesHigh = Dead(record, high, "high"),
            Confidence = record.Whole(clarity, "event_clarity") == 2 ? SummaryConfidence : ClearConfidence,
            Summary = EventCoding.Shorten(record.Text(headline)
                ?? $"{first} - {second}: {record.Text(description) ?? record.Text(place)}"),
        };
    }

    private static bool IsGovernment(string? side) =>
        side?.StartsWith("Government of", StringComparison.OrdinalIgnoreCase) is true;

    private int? SumOfSides(DelimitedRecord record)
    {
        int? sum = null;
        foreach (var side in sides) sum = Dead(record, side, "deaths") is { } dead ? (sum ?? 0) + dead : sum;
        return sum;
    }

    private static int? Dead(DelimitedRecord record, int column, string name) => record.Whole(column, name) switch
    {
        < 0 and var dead => throw new UnreadableRowException($"{name} {dead} is less than 0"),
        var dead => dead,
    };

    private RowPlace PlaceOf(DelimitedRecord record)
    {
        var (lat, lon) = (record.Number(latitude, "latitude"), record.Number(longitude, "longitude"));
        RowPlace.Check(lat, lon);
        // Radii that give the same where_prec back.
        var (featureCode, radiusM, relation) = record.Whole(where, "where_prec") switch
        {
            null or 1 => ("PPL", 5_000.0, (string?)null),
            2 => ("PPL", 25_000, "near"),
            3 => ("ADM2", 30_000, null),
            4 => ("ADM1", 100_000, null),
            5 => ("RGN", 75_000, null),
            6 => ("PCLI", 400_000, null),
            7 => ("SEA", 100_000, null),
            var other => throw new UnreadableRowException($"where_prec {other} is not 1 to 7"),
        };
        var found = countries.Find(record.Text(country));
        return new RowPlace(
            lat, lon, lat is null ? null : radiusM, featureCode, relation,
            record.Text(place), record.Text(admin1), found?.Code, found?.Name ?? record.Text(country));
    }
}
