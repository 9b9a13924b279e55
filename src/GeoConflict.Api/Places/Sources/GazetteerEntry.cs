using GeoConflict.Gazetteer;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>A place with everything its sources say of it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Names">All names as written, its usual one among them; may repeat.</param>
internal sealed record GazetteerEntry(Place Place, IReadOnlyList<PlaceName> Names)
{
    /// <summary>Its outline; null if it has none.</summary>
    public Geometry? Area { get; init; }

    /// <summary>Another id by which imports may name the place; null if none.</summary>
    public long? OtherId { get; init; }

    /// <summary>Code of the second-order unit it is or lies in, "US.TX.201".</summary>
    public string UnitCode => $"{Place.CountryCode}.{Place.Admin1Code}.{Place.Admin2Code}";

    /// <summary>Adjectives and peoples; of countries only.</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];
}

/// <summary>One name of a place.</summary>
/// <param name="Text">As written.</param>
/// <param name="Rarity">How much less the place is known by it than by its usual name, in units of fame; 0 for the
/// usual one.</param>
internal readonly record struct PlaceName(string Text, double Rarity = 0)
{
    /// <summary>For a name in use, though not the first.</summary>
    public const double Alternate = 0.5;

    /// <summary>For a name in another language of a place that is well known.</summary>
    public const double Foreign = 1.5;
}
