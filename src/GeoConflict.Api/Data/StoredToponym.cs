namespace GeoConflict.Api.Data;

/// <summary>A name in an article and the place it was decided to be.</summary>
public sealed class StoredToponym
{
    /// <summary>The article.</summary>
    public required long ArticleId { get; init; }

    /// <summary>Where the name starts, in UTF-16 code units of the text.</summary>
    public required int SpanStart { get; init; }

    /// <summary>How long it is, in UTF-16 code units.</summary>
    public required int SpanLength { get; init; }

    /// <summary>The name as written.</summary>
    public required string Surface { get; init; }

    /// <summary>How it is used: place, demonym, ….</summary>
    public required string Kind { get; init; }

    /// <summary>The place; null if none was chosen.</summary>
    public long? PlaceId { get; init; }

    /// <summary>The place's usual name.</summary>
    public string? PlaceName { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Name of the first-order unit.</summary>
    public string? Admin1Name { get; init; }

    /// <summary>Degrees north of what is meant.</summary>
    public double? LatitudeDeg { get; init; }

    /// <summary>Degrees east of what is meant.</summary>
    public double? LongitudeDeg { get; init; }

    /// <summary>Radius in metres that holds what is meant.</summary>
    public double? UncertaintyM { get; init; }

    /// <summary>Probability that the choice is right.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why no place was chosen; null if one was.</summary>
    public string? Reason { get; init; }
}
