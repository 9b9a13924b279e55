using System.Collections.Frozen;
using GeoConflict.Api.Events;
using GeoConflict.Events;

namespace GeoConflict.Api.Imports;

/// <summary>Reads ACLED rows: files of today, of 2019 to 2022 (data_id, months as words), and before (upper-case names,
/// no sub-event type).</summary>
/// <remarks>Armed Conflict Location and Event Data Project, codebooks of 2017, 2019 and 2023.</remarks>
internal sealed class AcledCoder(Heading heading, CountryNames countries) : IRowCoder
{
    private const double Confidence = 0.95; // coded and checked by people

    private static readonly string[] DayFormats =
    [
        "yyyy-MM-dd", "d MMMM yyyy", "d/M/yyyy", "d-MMMM-yyyy", "d-MMM-yy", "d-MMM-yyyy", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss",
    ];

    /// <summary>Event types of the first files, and what they are called today.</summary>
    private static readonly FrozenDictionary<string, SubEventType> OldTypes = new Dictionary<string, SubEventType>
    {
        ["Battle-No change of territory"] = SubEventType.ArmedClash,
        ["Battle-Government regains territory"] = SubEventType.GovernmentRegainsTerritory,
        ["Battle-Non-state actor overtakes territory"] = SubEventType.NonStateActorOvertakesTerritory,
        ["Battles"] = SubEventType.ArmedClash,
        ["Headquarters or base established"] = SubEventType.HeadquartersOrBaseEstablished,
        ["Non-violent transfer of territory"] = SubEventType.NonViolentTransferOfTerritory,
        ["Strategic development"] = SubEventType.Other,
        ["Strategic developments"] = SubEventType.Other,
        ["Remote violence"] = SubEventType.ShellingArtilleryMissileAttack,
        ["Explosions/Remote violence"] = SubEventType.ShellingArtilleryMissileAttack,
        ["Violence against civilians"] = SubEventType.Attack,
        ["Protests"] = SubEventType.PeacefulProtest,
        ["Riots"] = SubEventType.ViolentDemonstration,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] KindWords =
        ["state", "rebel", "political", "identity", "rioter", "protester", "civilian", "external"];

    private readonly int id = heading.Require("event_id_cnty");
    private readonly int day = heading.Require("event_date");
    private readonly int dayPrecision = heading.Find("time_precision");
    private readonly int type = heading.Require("event_type");
    private readonly int subType = heading.Find("sub_event_type");
    private readonly int actor1 = heading.Require("actor1");
    private readonly int inter1 = heading.Find("inter1");
    private readonly int actor2 = heading.Find("actor2");
    private readonly int inter2 = heading.Find("inter2");
    private readonly int country = heading.Find("country");
    private readonly int admin1 = heading.Find("admin1");
    private readonly int location = heading.Find("location");
    private readonly int latitude = heading.Require("latitude");
    private readonly int longitude = heading.Require("longitude");
    private readonly int placePrecision = heading.Find("geo_precision", "geo_precis");
    private readonly int fatalities = heading.Require("fatalities");
    private readonly int notes = heading.Find("notes");

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => heading.Names;

    /// <inheritdoc/>
    public CodedRow Code(DelimitedRecord record)
    {
        var on = record.Day(day, "event_date", DayFormats) ?? throw new UnreadableRowException("has no event_date");
        var (from, to) = DaysOf(on, record.Whole(dayPrecision, "time_precision"));
        var (first, second) = (record.Text(actor1), record.Text(actor2));
        var firstKind = KindOf(record.Text(inter1), "inter1");
        var dead = record.Whole(fatalities, "fatalities");
        if (dead < 0) throw new UnreadableRowException($"fatalities {dead} is less than 0");
        return new CodedRow
        {
            SourceId = record.Text(id) ?? throw new UnreadableRowException("has no event_id_cnty"),
            SubType = SubTypeOf(record, firstKind),
            DateStart = from,
            DateEnd = to,
            Place = PlaceOf(record),
            Actor1 = first,
            Actor1Kind = firstKind,
            Actor2 = second,
            Actor2Kind = second is null ? null : KindOf(record.Text(inter2), "inter2"),
            FatalitiesLow = dead,
            FatalitiesBest = dead,
            FatalitiesHigh = dead,
            Confidence = Confidence,
            Summary = EventCoding.Shorten(record.Text(notes) ?? $"{first} - {second}: {record.Text(location)}"),
        };
    }

    private static (DateOnly From, DateOnly To) DaysOf(DateOnly on, int? precision) => precision switch
    {
        null or 1 => (on, on),
        2 => (on.AddDays(-3), on.AddDays(3)), // a week around it
        3 => (new DateOnly(on.Year, on.Month, 1), new DateOnly(on.Year, on.Month, 1).AddMonths(1).AddDays(-1)),
        _ => throw new UnreadableRowException($"time_precision {precision} is not 1, 2 or 3"),
    };

    private SubEventType SubTypeOf(DelimitedRecord record, ActorKind? firstKind)
    {
        if (record.Text(subType) is { } name)
        {
            return EventTaxonomy.ParseSubType(name)
                ?? throw new UnreadableRowException($"sub_event_type '{name}' is not known");
        }

        var old = record.Text(type) ?? throw new UnreadableRowException("has no event_type");
        if (old.Equals("Riots/Protests", StringComparison.OrdinalIgnoreCase))
        {
            return firstKind == ActorKind.Protesters ? SubEventType.PeacefulProtest : SubEventType.ViolentDemonstration;
        }

        return OldTypes.TryGetValue(old, out var known) ? known
            : throw new UnreadableRowException($"event_type '{old}' is not known");
    }

    /// <summary>A number from 0 to 8, or words such as "Rebel group".</summary>
    private static ActorKind? KindOf(string? inter, string name)
    {
        if (inter is null) return null;
        if (inter.Length == 1 && inter[0] is >= '0' and <= '8') return inter[0] == '0' ? null : (ActorKind)(inter[0] - '0');
        for (var i = 0; i < KindWords.Length; i++)
        {
            if (inter.StartsWith(KindWords[i], StringComparison.OrdinalIgnoreCase)) return (ActorKind)(i + 1);
        }

        return inter.StartsWith("other", StringComparison.OrdinalIgnoreCase) ? ActorKind.ExternalForces
            : throw new UnreadableRowException($"{name} '{inter}' is no kind of actor");
    }

    private RowPlace PlaceOf(DelimitedRecord record)
    {
        var (lat, lon) = (record.Number(latitude, "latitude"), record.Number(longitude, "longitude"));
        RowPlace.Check(lat, lon);
        // Radii that give the same geo_precision back.
        var (featureCode, radiusM, relation) = record.Whole(placePrecision, "geo_precision") switch
        {
            null or 1 => ("PPL", 5_000.0, (string?)null),
            2 => ("PPL", 25_000, "near"),
            3 => ("ADM1", 100_000, null),
            var other => throw new UnreadableRowException($"geo_precision {other} is not 1, 2 or 3"),
        };
        var found = countries.Find(record.Text(country));
        return new RowPlace(
            lat, lon, lat is null ? null : radiusM, featureCode, relation,
            record.Text(location), record.Text(admin1), found?.Code, found?.Name ?? record.Text(country));
    }
}
