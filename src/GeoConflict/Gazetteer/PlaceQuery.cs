using GeoConflict.Geo;

namespace GeoConflict.Gazetteer;

/// <summary>A place to look up.</summary>
/// <param name="Query">Its name, with or without a word such as "village".</param>
/// <param name="Country">Its country by name or ISO code; null if unknown.</param>
/// <param name="Admin1">Its province by name; null if unknown.</param>
/// <param name="Admin2">Its district by name; null if unknown.</param>
public sealed record PlaceQuery(string Query, string? Country = null, string? Admin1 = null, string? Admin2 = null);

/// <summary>A place that may be the one asked for.</summary>
/// <param name="Place">The place, or the one that the query places it by: "10 km north of Bama".</param>
/// <param name="Score">In [0, 1]: about the chance that it is right, or holds it.</param>
public sealed record ScoredPlace(Place Place, double Score)
{
    /// <summary>The point meant: the place's own, or one moved by the query's words.</summary>
    public GeoPoint Location { get; init; } = Place.Location;

    /// <summary>Radius around it in metres.</summary>
    public double UncertaintyM { get; init; } = Place.UncertaintyM;
}

/// <summary>Why a look-up found nothing.</summary>
public enum NotFoundReason
{
    /// <summary>It has no name.</summary>
    NoName,

    /// <summary>There is no country of that name.</summary>
    UnknownCountry,

    /// <summary>Neither the place nor a unit that holds it is known.</summary>
    NotInGazetteer,
}
