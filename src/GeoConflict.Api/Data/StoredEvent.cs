using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Data;

/// <summary>Something that happened, as one or more articles tell it. Null means unknown.</summary>
public sealed class StoredEvent
{
    /// <summary>Its id, given by the database and never changed.</summary>
    public long EventId { get; private set; }

    /// <summary>ACLED event type as published.</summary>
    public required string EventType { get; set; }

    /// <summary>ACLED sub-event type as published.</summary>
    public required string SubEventType { get; set; }

    /// <summary>First possible day; null for "on or before <see cref="DateEnd"/>".</summary>
    public DateOnly? DateStart { get; set; }

    /// <summary>Last possible day; null if nothing is known of the day.</summary>
    public DateOnly? DateEnd { get; set; }

    /// <summary><see cref="DateEnd"/>, or the first of all days; made by the database.</summary>
    public DateOnly SortDate { get; private set; }

    /// <summary>Where, WGS 84; null if no place is known.</summary>
    public Point? Geom { get; set; }

    /// <summary>Radius in metres around <see cref="Geom"/> that holds the place.</summary>
    public double? UncertaintyM { get; set; }

    /// <summary>The place named.</summary>
    public long? PlaceId { get; set; }

    /// <summary>Its usual name.</summary>
    public string? PlaceName { get; set; }

    /// <summary>Its GeoNames feature code.</summary>
    public string? FeatureCode { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Name of the country.</summary>
    public string? CountryName { get; set; }

    /// <summary>Name of the first-order unit.</summary>
    public string? Admin1Name { get; set; }

    /// <summary>How the text relates to the place, as written: "west of"; null for "at".</summary>
    public string? Relation { get; set; }

    /// <summary>Kind of <see cref="Relation"/>: near, direction_of, …; null for "at".</summary>
    public string? RelationKind { get; set; }

    /// <summary>Who did it, or the first side.</summary>
    public string? Actor1 { get; set; }

    /// <summary>ACLED inter code of actor 1.</summary>
    public int? Actor1Kind { get; set; }

    /// <summary>Whom it was done to, or the second side.</summary>
    public string? Actor2 { get; set; }

    /// <summary>ACLED inter code of actor 2.</summary>
    public int? Actor2Kind { get; set; }

    /// <summary>Weapon or means.</summary>
    public string? Weapon { get; set; }

    /// <summary>What was hit.</summary>
    public string? Target { get; set; }

    /// <summary>Fewest killed.</summary>
    public int? FatalitiesLow { get; set; }

    /// <summary>Killed, the figure given.</summary>
    public int? FatalitiesBest { get; set; }

    /// <summary>Most killed.</summary>
    public int? FatalitiesHigh { get; set; }

    /// <summary>Fewest injured.</summary>
    public int? InjuriesLow { get; set; }

    /// <summary>Injured, the figure given.</summary>
    public int? InjuriesBest { get; set; }

    /// <summary>Most injured.</summary>
    public int? InjuriesHigh { get; set; }

    /// <summary>Probability that type, place and date are right.</summary>
    public double Confidence { get; set; }

    /// <summary>auto, confirmed, corrected or rejected.</summary>
    public string Status { get; set; } = "auto";

    /// <summary>The sentence that tells of it, shortened.</summary>
    public required string Summary { get; set; }

    /// <summary>The article that told of it first; null for what was imported or added by hand.</summary>
    public required long? ArticleId { get; init; }

    /// <summary>The article that told of it first.</summary>
    public StoredArticle? Article { get; init; }

    /// <summary>The data set it was taken from, or "by hand"; null for what articles tell.</summary>
    public string? Origin { get; init; }

    /// <summary>How many articles tell of it.</summary>
    public int SourceCount { get; set; } = 1;

    /// <summary>What a search looks through, folded as names are.</summary>
    public required string SearchText { get; set; }

    /// <summary>When it was first stored, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }
}
