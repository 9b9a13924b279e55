using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Events;

/// <summary>What lies in a place.</summary>
public abstract record Region
{
    /// <summary>Everything placed in a country.</summary>
    /// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
    public sealed record Country(string CountryCode) : Region;

    /// <summary>Everything inside the outline of a place.</summary>
    /// <param name="PlaceId">The place, which has one.</param>
    public sealed record Outline(long PlaceId) : Region;

    /// <summary>Everything within a distance of a place without an outline.</summary>
    /// <param name="Centre">Its point, WGS 84.</param>
    /// <param name="RadiusM">Metres.</param>
    public sealed record Circle(Point Centre, double RadiusM) : Region;
}
