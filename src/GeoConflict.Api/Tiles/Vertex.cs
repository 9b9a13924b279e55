namespace GeoConflict.Api.Tiles;

/// <summary>
/// A position in Web Mercator (EPSG:3857), whole metres; equal positions are the same vertex of the topology.
/// </summary>
internal readonly record struct Vertex(int X, int Y) : IComparable<Vertex>
{
    /// <summary>Half the width of the world in Web Mercator.</summary>
    public const double HalfWorldM = 20037508.342789244;

    // The square world ends at 85.0511; further out, the cut edge of Antarctica stays out of the picture.
    private const double MaxLatitudeDeg = 86;
    private const double EarthRadiusM = 6378137;

    /// <summary>Projects a WGS 84 position; latitudes beyond the square world are drawn at its edge.</summary>
    public static Vertex Of(double longitudeDeg, double latitudeDeg)
    {
        var latitude = double.DegreesToRadians(Math.Clamp(latitudeDeg, -MaxLatitudeDeg, MaxLatitudeDeg));
        var x = double.DegreesToRadians(Math.Clamp(longitudeDeg, -180, 180)) * EarthRadiusM;
        var y = Math.Log(Math.Tan(Math.PI / 4 + latitude / 2)) * EarthRadiusM;
        return new Vertex((int)Math.Round(x), (int)Math.Round(y));
    }

    /// <summary>True on the 180th meridian, where the data is cut though the land goes on.</summary>
    public bool IsOnAntimeridian => Math.Abs(X) >= (int)HalfWorldM;

    /// <summary>This vertex moved out of the world, further than a tile reaches.</summary>
    public Vertex BeyondAntimeridian => this with { X = Math.Sign(X) * (int)(HalfWorldM * 1.1) };

    /// <summary>West to east, then south to north.</summary>
    public int CompareTo(Vertex other) => X != other.X ? X.CompareTo(other.X) : Y.CompareTo(other.Y);
}
