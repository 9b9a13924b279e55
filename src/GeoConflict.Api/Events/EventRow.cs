using System.Linq.Expressions;
using GeoConflict.Api.Data;

namespace GeoConflict.Api.Events;

/// <summary>An event as it is answered: its row without what only searches need, and its first article's title and
/// source.</summary>
internal sealed record EventRow
{
    /// <summary>What a query selects; also what <see cref="Of"/> does.</summary>
    public static readonly Expression<Func<StoredEvent, EventRow>> Projection = e => new EventRow
    {
        EventId = e.EventId,
        EventType = e.EventType,
        SubEventType = e.SubEventType,
        DateStart = e.DateStart,
        DateEnd = e.DateEnd,
        SortDate = e.SortDate,
        LongitudeDeg = e.Geom == null ? null : e.Geom.X,
        LatitudeDeg = e.Geom == null ? null : e.Geom.Y,
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
        ArticleTitle = e.Article == null ? null : e.Article.Title,
        Source = e.Article == null ? null : e.Article.Source ?? e.Article.HeaderSource,
        SourceCount = e.SourceCount,
    };

    private static readonly Func<StoredEvent, EventRow> Compiled = Projection.Compile();

    /// <summary>The row of an event in memory.</summary>
    public static EventRow Of(StoredEvent conflictEvent) => Compiled(conflictEvent);

#pragma warning disable CS1591, SA1600 // The fields are those of StoredEvent and StoredArticle and mean the same.
    public required long EventId { get; init; }
    public required string EventType { get; init; }
    public required string SubEventType { get; init; }
    public DateOnly? DateStart { get; init; }
    public DateOnly? DateEnd { get; init; }
    public DateOnly SortDate { get; init; }
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
    public long ArticleId { get; init; }
    public string? ArticleTitle { get; init; }
    public string? Source { get; init; }
    public int SourceCount { get; init; }
#pragma warning restore CS1591, SA1600
}
