namespace GeoConflict.Geo;

/// <summary>A position on Earth, WGS 84.</summary>
/// <param name="LatitudeDeg">Degrees north, in [-90, 90].</param>
/// <param name="LongitudeDeg">Degrees east, in [-180, 180].</param>
public readonly record struct GeoPoint(double LatitudeDeg, double LongitudeDeg)
{
    /// <summary>Radius of the sphere with the Earth's mean radius, IUGG R1.</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance on the mean sphere; within 0.6 % of the ellipsoidal distance.</summary>
    /// <returns>Kilometres, in [0, 20016].</returns>
    /// <remarks>Haversine form: Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984).</remarks>
    public double DistanceKm(GeoPoint other)
    {
        var fromLatitude = double.DegreesToRadians(LatitudeDeg);
        var toLatitude = double.DegreesToRadians(other.LatitudeDeg);
        var halfLatitude = Math.Sin((toLatitude - fromLatitude) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(other.LongitudeDeg - LongitudeDeg) / 2);
        var haversine = halfLatitude * halfLatitude
            + Math.Cos(fromLatitude) * Math.Cos(toLatitude) * halfLongitude * halfLongitude;
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    /// <summary>Initial bearing of the great circle to another point.</summary>
    /// <returns>Degrees clockwise from north, in [0, 360).</returns>
    public double BearingDegTo(GeoPoint other)
    {
        var from = double.DegreesToRadians(LatitudeDeg);
        var to = double.DegreesToRadians(other.LatitudeDeg);
        var turn = double.DegreesToRadians(other.LongitudeDeg - LongitudeDeg);
        var east = Math.Sin(turn) * Math.Cos(to);
        var north = Math.Cos(from) * Math.Sin(to) - Math.Sin(from) * Math.Cos(to) * Math.Cos(turn);
        return (double.RadiansToDegrees(Math.Atan2(east, north)) + 360) % 360;
    }

    /// <summary>The point reached by going straight from here.</summary>
    /// <param name="bearingDeg">Initial bearing, clockwise from north.</param>
    /// <param name="distanceKm">Kilometres along the great circle, not negative.</param>
    public GeoPoint Offset(double bearingDeg, double distanceKm)
    {
        var angle = distanceKm / EarthRadiusKm;
        var bearing = double.DegreesToRadians(bearingDeg);
        var latitude = double.DegreesToRadians(LatitudeDeg);
        var newLatitude = Math.Asin(
            Math.Sin(latitude) * Math.Cos(angle) + Math.Cos(latitude) * Math.Sin(angle) * Math.Cos(bearing));
        var turn = Math.Atan2(
            Math.Sin(bearing) * Math.Sin(angle) * Math.Cos(latitude),
            Math.Cos(angle) - Math.Sin(latitude) * Math.Sin(newLatitude));
        var longitudeDeg = LongitudeDeg + double.RadiansToDegrees(turn);
        return new GeoPoint(double.RadiansToDegrees(newLatitude), (longitudeDeg + 540) % 360 - 180);
    }
}
