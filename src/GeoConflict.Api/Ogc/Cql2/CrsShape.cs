using System.Globalization;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Sql;
using NetTopologySuite.Geometries;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Geometries of a caller in a reference system of their own.</summary>
internal static class CrsShape
{
    // A straight edge of a projected box is a curve in degrees; so many parts follow it closely enough.
    private const int EdgeParts = 32;

    private static readonly GeometryFactory Factory = new();

    /// <summary>The polygon of a box; two where it runs over the antimeridian. The axes stay as given.</summary>
    public static Geometry Of(Cql2Node.Box box, Crs crs)
    {
        // The east-west axis is the first, but for systems with latitude first.
        var (low, high) = crs.IsLatitudeFirst ? (box.Min2, box.Max2) : (box.Min1, box.Max1);
        if (low <= high || !crs.IsGeographic) return Rectangle(box.Min1, box.Min2, box.Max1, box.Max2);
        Polygon[] sides = crs.IsLatitudeFirst
            ? [Rectangle(box.Min1, low, box.Max1, 180), Rectangle(box.Min1, -180, box.Max1, high)]
            : [Rectangle(low, box.Min2, 180, box.Max2), Rectangle(-180, box.Min2, high, box.Max2)];
        return Factory.CreateMultiPolygon(sides);
    }

    /// <summary>Adds a geometry as a parameter, brought into the system that is stored.</summary>
    /// <exception cref="FormatException">It leaves the Earth.</exception>
    public static void Add(SqlText sql, Geometry shape, Crs crs, int storedSrid)
    {
        var own = crs.IsLatitudeFirst ? Flip(shape) : shape.Copy();
        if (crs.IsGeographic) CheckDegrees(own);
        own.SRID = crs.Srid;
        if (crs.Srid == storedSrid)
        {
            sql.Add(own);
            return;
        }

        var extent = own.EnvelopeInternal;
        var partLength = Math.Max(extent.Width, extent.Height) / EdgeParts;
        sql.Add("ST_Transform(");
        if (partLength > 0) sql.Add("ST_Segmentize(");
        sql.Add(own);
        if (partLength > 0) sql.Add(", ").Add(partLength, NpgsqlDbType.Double).Add(")");
        sql.Add(", ").Add(storedSrid.ToString(CultureInfo.InvariantCulture)).Add(")");
    }

    /// <summary>Throws where a box leaves the Earth.</summary>
    /// <exception cref="FormatException">It does.</exception>
    public static void Check(Cql2Node.Box box, Crs crs)
    {
        if (!crs.IsGeographic) return;
        var shape = Of(box, crs);
        CheckDegrees(crs.IsLatitudeFirst ? Flip(shape) : shape);
    }

    private static Geometry Flip(Geometry shape)
    {
        var flipped = shape.Copy();
        flipped.Apply(new AxisFlip());
        flipped.GeometryChanged();
        return flipped;
    }

    private static void CheckDegrees(Geometry shape)
    {
        foreach (var position in shape.Coordinates)
        {
            if (Math.Abs(position.X) <= 180 && Math.Abs(position.Y) <= 90) continue;
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"longitude {position.X}, latitude {position.Y} leaves the Earth"));
        }
    }

    private static Polygon Rectangle(double min1, double min2, double max1, double max2) => Factory.CreatePolygon(
    [
        new Coordinate(min1, min2), new Coordinate(max1, min2), new Coordinate(max1, max2), new Coordinate(min1, max2),
        new Coordinate(min1, min2),
    ]);
}
