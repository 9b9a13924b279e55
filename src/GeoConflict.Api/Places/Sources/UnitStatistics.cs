using GeoConflict.Geo;

namespace GeoConflict.Api.Places.Sources;

/// <summary>What the places in an administrative unit tell of it.</summary>
internal sealed class UnitStatistics
{
    private double _x;
    private double _y;
    private double _z;

    /// <summary>How many places lie in it.</summary>
    public int PlaceCount { get; private set; }

    /// <summary>People of its places, quarters of towns left out.</summary>
    public long Population { get; private set; }

    /// <summary>Its seat, or else its largest place; null before the first place.</summary>
    public GeoNamesRow? Seat { get; private set; }

    /// <summary>Mean position of its places.</summary>
    public GeoPoint Center => new(
        double.RadiansToDegrees(Math.Atan2(_z, Math.Sqrt(_x * _x + _y * _y))),
            double.RadiansToDegrees(Math.Atan2(_y, _x)));

    /// <summary>Counts a place in.</summary>
    /// <param name="row">The place.</param>
    /// <param name="seatCode">Feature code of a seat of such a unit: PPLA, PPLA2.</param>
    public void Add(GeoNamesRow row, string seatCode)
    {
        var (latitude, longitude) = row.Place.Location;
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(longitude));
        _x += cosLatitude * cosLongitude;
        _y += cosLatitude * sinLongitude;
        _z += sinLatitude;
        PlaceCount++;
        if (row.Place.FeatureCode != "PPLX") Population += row.Place.Population;
        if (Seat is null || RankAsSeat(row, seatCode) > RankAsSeat(Seat, seatCode)) Seat = row;
    }

    private static double RankAsSeat(GeoNamesRow row, string seatCode) =>
        (row.Place.FeatureCode == seatCode ? 1e12 : 0) + (row.Place.FeatureCode == "PPLX" ? -1 : row.Place.Population);
}
