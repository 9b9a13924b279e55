using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Events;

/// <summary>An event as it is answered and exported: its row without what only searches need, and its first
/// article's title and source.</summary>
internal sealed record EventRow
{
    /// <summary>What a statement selects, in the order that <see cref="Of(NpgsqlDataReader)"/> reads.</summary>
    public const string Columns =
        "e.event_id, e.event_type, e.sub_event_type, e.date_start, e.date_end, ST_X(e.geom), ST_Y(e.geom), "
        + "e.uncertainty_m, e.place_id, e.place_name, e.feature_code, e.country_code, e.country_name, e.admin1_name, "
        + "e.relation, e.relation_kind, e.actor1, e.actor1_kind, e.actor2, e.actor2_kind, e.weapon, e.target, "
        + "e.fatalities_low, e.fatalities_best, e.fatalities_high, e.injuries_low, e.injuries_best, e.injuries_high, "
        + "e.confidence, e.status, e.summary, e.article_id, a.title, coalesce(a.source, a.header_source, e.origin), "
        + "e.source_count";

    /// <summary>What stands after FROM for those columns.</summary>
    public const string From = "conflict_event AS e LEFT JOIN article AS a ON a.article_id = e.article_id";

#pragma warning disable CS1591, SA1600 // The fields are those of StoredEvent and StoredArticle and mean the same.
    public required long EventId { get; init; }
    public required string EventType { get; init; }
    public required string SubEventType { get; init; }
    public DateOnly? DateStart { get; init; }
    public DateOnly? DateEnd { get; init; }
    public double? LongitudeDeg { get; init; }
    public double? LatitudeDeg { get; init; }
    public double? UncertaintyM { get; init; }
    public long? PlaceId { get; init; }
    public string? PlaceName { get; init; }
    public string? FeatureCode { get; init; }
    public string? CountryCode { get; init; }
    public string? CountryName { get; init; }
    public string? Admin1Name { get; init; }
    public string? Relation { get; init; }
    public string? RelationKind { get; init; }
    public string? Actor1 { get; init; }
    public int? Actor1Kind { get; init; }
    public string? Actor2 { get; init; }
    public int? Actor2Kind { get; init; }
    public string? Weapon { get; init; }
    public string? Target { get; init; }
    public int? FatalitiesLow { get; init; }
    public int? FatalitiesBest { get; init; }
    public int? FatalitiesHigh { get; init; }
    public int? InjuriesLow { get; init; }
    public int? InjuriesBest { get; init; }
    public int? InjuriesHigh { get; init; }
    public double Confidence { get; init; }
    public required string Status { get; init; }
    public required string Summary { get; init; }
    public long? ArticleId { get; init; }
    public string? ArticleTitle { get; init; }
    public string? Source { get; init; }
    public int SourceCount { get; init; }
#pragma warning restore CS1591, SA1600

    /// <summary>The row that a reader is at.</summary>
    public static EventRow Of(NpgsqlDataReader reader) => new()
    {
        EventId = reader.GetInt64(0),
        EventType = reader.GetString(1),
        SubEventType = reader.GetString(2),
        DateStart = DayAt(reader, 3),
        DateEnd = DayAt(reader, 4),
        LongitudeDeg = NumberAt(reader, 5),
        LatitudeDeg = NumberAt(reader, 6),
        UncertaintyM = NumberAt(reader, 7),
        PlaceId = LongAt(reader, 8),
        PlaceName = TextAt(reader, 9),
        FeatureCode = TextAt(reader, 10),
        CountryCode = TextAt(reader, 11),
        CountryName = TextAt(reader, 12),
        Admin1Name = TextAt(reader, 13),
        Relation = TextAt(reader, 14),
        RelationKind = TextAt(reader, 15),
        Actor1 = TextAt(reader, 16),
        Actor1Kind = WholeAt(reader, 17),
        Actor2 = TextAt(reader, 18),
        Actor2Kind = WholeAt(reader, 19),
        Weapon = TextAt(reader, 20),
        Target = TextAt(reader, 21),
        FatalitiesLow = WholeAt(reader, 22),
        FatalitiesBest = WholeAt(reader, 23),
        FatalitiesHigh = WholeAt(reader, 24),
        InjuriesLow = WholeAt(reader, 25),
        InjuriesBest = WholeAt(reader, 26),
        InjuriesHigh = WholeAt(reader, 27),
        Confidence = reader.GetDouble(28),
        Status = reader.GetString(29),
        Summary = reader.GetString(30),
        ArticleId = LongAt(reader, 31),
        ArticleTitle = TextAt(reader, 32),
        Source = TextAt(reader, 33),
        SourceCount = reader.GetInt32(34),
    };

    /// <summary>The row of an event in memory; its article is not asked.</summary>
    public static EventRow Of(StoredEvent e) => new()
    {
        EventId = e.EventId,
        EventType = e.EventType,
        SubEventType = e.SubEventType,
        DateStart = e.DateStart,
        DateEnd = e.DateEnd,
        LongitudeDeg = e.Geom?.X,
        LatitudeDeg = e.Geom?.Y,
        UncertaintyM = e.UncertaintyM,
        PlaceId = e.PlaceId,
        PlaceName = e.PlaceName,
        FeatureCode = e.FeatureCode,
        CountryCode = e.CountryCode,
        CountryName = e.CountryName,
        Admin1Name = e.Admin1Name,
        Relation = e.Relation,
        RelationKind = e.RelationKind,
        Actor1 = e.Actor1,
        Actor1Kind = e.Actor1Kind,
        Actor2 = e.Actor2,
        Actor2Kind = e.Actor2Kind,
        Weapon = e.Weapon,
        Target = e.Target,
        FatalitiesLow = e.FatalitiesLow,
        FatalitiesBest = e.FatalitiesBest,
        FatalitiesHigh = e.FatalitiesHigh,
        InjuriesLow = e.InjuriesLow,
        InjuriesBest = e.InjuriesBest,
        InjuriesHigh = e.InjuriesHigh,
        Confidence = e.Confidence,
        Status = e.Status,
        Summary = e.Summary,
        ArticleId = e.ArticleId,
        SourceCount = e.SourceCount,
    };

    private static string? TextAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    private static int? WholeAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static long? LongAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private static double? NumberAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private static DateOnly? DayAt(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
