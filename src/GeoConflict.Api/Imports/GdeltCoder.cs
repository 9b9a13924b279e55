using GeoConflict.Api.Events;
using GeoConflict.Events;

namespace GeoConflict.Api.Imports;

/// <summary>Reads GDELT export rows, which have no heading: 57 or 58 columns are version 1.0, 61 are 2.0.</summary>
/// <remarks>GDELT data format codebooks 1.03 and 2.0 (2013, 2015); CAMEO codebook 1.1b3. Codes 01 to 13 and 16, words and
/// co-operation, are no conflict and are left out.</remarks>
internal sealed class GdeltCoder(int columnCount, CountryNames countries) : IRowCoder
{
    private const double Confidence = 0.4; // coded by a machine, from one sentence, and never checked

    private const int OldWithoutAddress = 57;
    private const int Old = 58;
    private const int New = 61;

    private static readonly string[] ActorColumns =
    [
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
        "Type2Code", "Type3Code",
    ];

    private readonly int place = columnCount == New ? 51 : 49;
    private readonly int latitude = columnCount == New ? 56 : 53;

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns { get; } = ColumnsOf(columnCount);

    /// <inheritdoc/>
    public CodedRow? Code(DelimitedRecord record)
    {
        var code = record.Text(26) ?? throw new UnreadableRowException("has no EventCode");
        var first = KindOf(record.Text(12));
        if (CameoSubTypes.Find(code, first) is not { } subType) return null;
        var day = record.Day(1, "SQLDATE", ["yyyyMMdd"]) ?? throw new UnreadableRowException("has no SQLDATE");
        var (actor1, actor2) = (record.Text(6), record.Text(16));
        var isProtest = EventTaxonomy.TypeOf(subType) is EventType.Protests;
        var where = PlaceOf(record);
        return new CodedRow
        {
            SourceId = record.Text(0) ?? throw new UnreadableRowException("has no GLOBALEVENTID"),
            SubType = subType,
            DateStart = day,
            DateEnd = day,
            Place = where,
            Actor1 = actor1,
            Actor1Kind = actor1 is null ? null : isProtest ? ActorKind.Protesters : first,
            Actor2 = actor2,
            Actor2Kind = actor2 is null ? null : KindOf(record.Text(22)),
            Confidence = Confidence,
            Summary = EventCoding.Shorten(
                $"CAMEO {code}: {actor1 ?? "?"} - {actor2 ?? "?"}{(where.Name is { } name ? ", " + name : "")}"),
        };
    }

    private static string[] ColumnsOf(int count)
    {
        if (count is not (OldWithoutAddress or Old or New))
        {
            throw new ImportException(
                $"This is no GDELT export: it has {count} columns parted by tabs, not 57, 58 (1.0) or 61 (2.0).");
        }

        string[] geo = count == New
            ? ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]
            : ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"];
        string[] all =
        [
            "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
            .. ActorColumns.Select(name => "Actor1" + name), .. ActorColumns.Select(name => "Actor2" + name),
            "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
            "NumSources", "NumArticles", "AvgTone",
            .. geo.Select(name => "Actor1Geo_" + name), .. geo.Select(name => "Actor2Geo_" + name),
            .. geo.Select(name => "ActionGeo_" + name), "DATEADDED", "SOURCEURL",
        ];
        return all[..count];
    }

    private static ActorKind? KindOf(string? type) => type switch
    {
        "GOV" or "MIL" or "COP" or "SPY" or "JUD" => ActorKind.StateForces,
        "REB" or "INS" or "SEP" => ActorKind.Rebels,
        "UAF" or "CRM" or "RAD" => ActorKind.PoliticalMilitia,
        "CVL" or "REF" or "LAB" or "EDU" or "MED" or "HLH" or "AGR" or "BUS" or "ELI" => ActorKind.Civilians,
        "IGO" => ActorKind.ExternalForces,
        _ => null,
    };

    private RowPlace PlaceOf(DelimitedRecord record)
    {
        var (lat, lon) = (record.Number(latitude, "ActionGeo_Lat"), record.Number(latitude + 1, "ActionGeo_Long"));
        RowPlace.Check(lat, lon);
        var (featureCode, radiusM) = record.Text(place) switch
        {
            "3" or "4" => ("PPL", 5_000.0),
            "2" or "5" => ("ADM1", 100_000),
            "1" => ("PCLI", 400_000),
            null or "0" => (null, 400_000),
            var other => throw new UnreadableRowException($"ActionGeo_Type '{other}' is not 0 to 5"),
        };
        var parts = (record.Text(place + 1) ?? "").Split(',', StringSplitOptions.TrimEntries);
        var country = countries.FindCode(FipsCountries.IsoOf(record.Text(place + 2)))
            ?? countries.Find(parts[^1].Length > 0 ? parts[^1] : null);
        return new RowPlace(
            lat, lon, lat is null ? null : radiusM, featureCode, null, parts[0].Length > 0 ? parts[0] : null,
            parts.Length > 2 ? parts[^2] : null, country?.Code ?? FipsCountries.IsoOf(record.Text(place + 2)),
            country?.Name ?? (parts[^1].Length > 0 ? parts[^1] : null));
    }
}
