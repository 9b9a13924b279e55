using GeoConflict.Api.Data;
using GeoConflict.Events;
using GeoConflict.Geoparsing;
using Npgsql;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>An event as exports have it; fields mean what those of <see cref="StoredEvent"/> mean.</summary>
internal sealed record ExportRow
{
    /// <summary>What a statement selects, in the order that <see cref="Of"/> reads; t is event_feature, e
    /// conflict_event.</summary>
    public const string Columns =
        "t.event_id, e.event_type, e.sub_event_type, e.date_start, e.date_end, t.longitude_deg, t.latitude_deg, "
        + "e.country_code, e.country_name, e.admin1_name, e.place_name, e.uncertainty_m, e.actor1, e.actor1_kind, "
        + "e.actor2, e.actor2_kind, e.weapon, e.target, e.fatalities_low, e.fatalities_best, e.fatalities_high, "
        + "coalesce(e.injuries_best, e.injuries_low), e.confidence, e.status, e.source_count, e.summary, "
        + "e.feature_code, e.relation_kind, (SELECT coalesce(a.source, a.header_source) FROM article AS a "
        + "WHERE a.article_id = e.article_id)";

#pragma warning disable CS1591, SA1600 // The fields are those of StoredEvent and mean the same.
    public required long Id { get; init; }
    public required string EventType { get; init; }
    public required string SubEventType { get; init; }
    public DateOnly? DateStart { get; init; }
    public DateOnly? DateEnd { get; init; }
    public double? LongitudeDeg { get; init; }
    public double? LatitudeDeg { get; init; }
    public string? CountryCode { get; init; }
    public string? CountryName { get; init; }
    public string? Admin1 { get; init; }
    public string? PlaceName { get; init; }
    public double? UncertaintyM { get; init; }
    public string? Actor1 { get; init; }
    public int? Actor1Kind { get; init; }
    public string? Actor2 { get; init; }
    public int? Actor2Kind { get; init; }
    public string? Weapon { get; init; }
    public string? Target { get; init; }
    public int? FatalitiesLow { get; init; }
    public int? FatalitiesBest { get; init; }
    public int? FatalitiesHigh { get; init; }
    public int? Injuries { get; init; }
    public double Confidence { get; init; }
    public required string Status { get; init; }
    public int SourceCount { get; init; }
    public required string Summary { get; init; }
    public string? FeatureCode { get; init; }
    public string? RelationKind { get; init; }
    public string? Source { get; init; }
#pragma warning restore CS1591, SA1600

    /// <summary>The figure given, else the lowest.</summary>
    public int? Fatalities => FatalitiesBest ?? FatalitiesLow;

    /// <summary>The days.</summary>
    public DateInterval Days => DateEnd is { } end ? new DateInterval(DateStart, end) : DateInterval.Unknown;

    /// <summary>How the place is told of; null for "at".</summary>
    public SpatialRelationKind? Relation =>
        Enum.TryParse<SpatialRelationKind>(RelationKind?.Replace("_", "", StringComparison.Ordinal), true, out var kind)
            ? kind
            : null;

    /// <summary>The row that a reader is at.</summary>
    public static ExportRow Of(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        EventType = reader.GetString(1),
        SubEventType = reader.GetString(2),
        DateStart = reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
        DateEnd = reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4),
        LongitudeDeg = NumberAt(reader, 5),
        LatitudeDeg = NumberAt(reader, 6),
        CountryCode = TextAt(reader, 7),
        CountryName = TextAt(reader, 8),
        Admin1 = TextAt(reader, 9),
        PlaceName = TextAt(reader, 10),
        UncertaintyM = NumberAt(reader, 11),
        Actor1 = TextAt(reader, 12),
        Actor1Kind = WholeAt(reader, 13),
        Actor2 = TextAt(reader, 14),
        Actor2Kind = WholeAt(reader, 15),
        Weapon = TextAt(reader, 16),
        Target = TextAt(reader, 17),
        FatalitiesLow = WholeAt(reader, 18),
        FatalitiesBest = WholeAt(reader, 19),
        FatalitiesHigh = WholeAt(reader, 20),
        Injuries = WholeAt(reader, 21),
        Confidence = reader.GetDouble(22),
        Status = reader.GetString(23),
        SourceCount = reader.GetInt32(24),
        Summary = reader.GetString(25),
        FeatureCode = TextAt(reader, 26),
        RelationKind = TextAt(reader, 27),
        Source = TextAt(reader, 28),
    };

    private static string? TextAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    private static int? WholeAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static double? NumberAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetDouble(column);
}
