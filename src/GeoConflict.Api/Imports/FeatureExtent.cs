using System.Text.Json;
using GeoConflict.Geo;

namespace GeoConflict.Api.Imports;

/// <summary>The one point that stands for a GeoJSON geometry of any kind.</summary>
internal static class FeatureExtent
{
    private const double MetresPerKm = 1000;

    /// <summary>The point itself, or the middle of the geometry's box with half the box's diagonal.</summary>
    /// <returns>Nulls where there is no position.</returns>
    /// <exception cref="UnreadableRowException">A position is no pair of degrees.</exception>
    public static (double? LatitudeDeg, double? LongitudeDeg, double HalfDiagonalM) CentreOf(JsonElement geometry)
    {
        var box = new Box();
        Widen(geometry, box);
        if (box.West > box.East) return (null, null, 0);
        if (box.East - box.West > 180) throw new UnreadableRowException("its geometry reaches over half the globe");
        var (lat, lon) = ((box.South + box.North) / 2, (box.West + box.East) / 2);
        RowPlace.Check(lat, lon);
        var half = new GeoPoint(box.South, box.West).DistanceKm(new GeoPoint(box.North, box.East)) / 2;
        return (lat, lon, half * MetresPerKm);
    }

    private static void Widen(JsonElement geometry, Box box)
    {
        if (geometry.TryGetProperty("geometries", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in parts.EnumerateArray()) Widen(part, box);
        }
        else if (geometry.TryGetProperty("coordinates", out var coordinates))
        {
            WidenBy(coordinates, box);
        }
    }

    private static void WidenBy(JsonElement coordinates, Box box)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0) return;
        if (coordinates[0].ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in coordinates.EnumerateArray()) WidenBy(inner, box);
            return;
        }

        if (coordinates.GetArrayLength() < 2 || coordinates[0].ValueKind != JsonValueKind.Number
            || coordinates[1].ValueKind != JsonValueKind.Number)
        {
            throw new UnreadableRowException("a position of its geometry is no pair of numbers");
        }

        var (lon, lat) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
        RowPlace.Check(lat, lon);
        (box.West, box.East) = (Math.Min(box.West, lon), Math.Max(box.East, lon));
        (box.South, box.North) = (Math.Min(box.South, lat), Math.Max(box.North, lat));
    }

    private sealed class Box
    {
        public double West { get; set; } = double.MaxValue;

        public double East { get; set; } = double.MinValue;

        public double South { get; set; } = double.MaxValue;

        public double North { get; set; } = double.MinValue;
    }
}
