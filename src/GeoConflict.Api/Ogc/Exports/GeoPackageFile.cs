using System.Buffers.Binary;
using System.Globalization;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Exports.Sqlite;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>A GeoPackage 1.3 of one layer, events, in WGS 84.</summary>
/// <remarks>OGC 12-128r18; the tables are those of its annex C. Rows are numbered as they come (fid), as they do not come
/// by the event's id.</remarks>
internal sealed class GeoPackageFile
{
    private const uint ApplicationId = 0x47504B47; // "GPKG"
    private const int Version = 10_300;
    private const int Wgs84 = 4326;
    private const int GeometryBytes = 8 + 21; // the package's head, a point as WKB
    private const string Layer = "events";

    private readonly SqliteFile file;
    private readonly SqliteTable events;
    private readonly SqliteRecord record = new();
    private readonly byte[] geometry = new byte[GeometryBytes];
    private long count;
    private (double West, double South, double East, double North)? extent;

    /// <param name="stream">Where it goes; empty, can be sought.</param>
    public GeoPackageFile(Stream stream)
    {
        file = new SqliteFile(stream, ApplicationId, Version);
        events = file.Begin();
        // The package's head: "GP", version 0, little endian and no envelope; then the WKB of a point.
        "GP\0\u0001"u8.CopyTo(geometry);
        BinaryPrimitives.WriteInt32LittleEndian(geometry.AsSpan(4), Wgs84);
        (geometry[8], geometry[9]) = (1, 1);
    }

    /// <summary>Adds an event.</summary>
    public void Add(EventRow row)
    {
        record.Clear().Add(null); // fid, which is the row id
        record.Add(row is { LongitudeDeg: { } longitudeDeg, LatitudeDeg: { } latitudeDeg }
            ? PointAt(longitudeDeg, latitudeDeg) : null);
        foreach (var field in ExportFields.Layer) record.Add(field.Of(row));
        events.Add(++count, record.Finish());
    }

    /// <summary>Writes the tables that describe the layer.</summary>
    /// <param name="now">When the events were read.</param>
    public void Finish(DateTimeOffset now)
    {
        AddReferenceSystems();
        AddContents(now);
        file.Add("gpkg_geometry_columns", GeoPackageTables.GeometryColumns,
            (1, [Layer, "geom", "POINT", (long)Wgs84, 0L, 0L]));
        file.AddIndex("gpkg_geometry_columns", 1, Layer, "geom", 1L);
        file.AddIndex("gpkg_geometry_columns", 2, Layer, 1L);
        var columns = ExportFields.Layer.Select(field => $"\"{field.Name}\" {TypeOf(field.Kind)}");
        file.Add(Layer, $"CREATE TABLE {Layer} (fid INTEGER PRIMARY KEY NOT NULL, geom POINT, "
            + $"{string.Join(", ", columns)})", events);
        file.Finish();
    }

    private static string TypeOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer => "INTEGER",
        PropertyKind.Number => "DOUBLE",
        PropertyKind.Day => "DATE",
        _ => "TEXT",
    };

    private byte[] PointAt(double longitudeDeg, double latitudeDeg)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(geometry.AsSpan(13), longitudeDeg);
        BinaryPrimitives.WriteDoubleLittleEndian(geometry.AsSpan(21), latitudeDeg);
        var (west, south, east, north) = extent ?? (longitudeDeg, latitudeDeg, longitudeDeg, latitudeDeg);
        extent = (Math.Min(west, longitudeDeg), Math.Min(south, latitudeDeg),
            Math.Max(east, longitudeDeg), Math.Max(north, latitudeDeg));
        return geometry;
    }

    /// <summary>The three that every package has.</summary>
    private void AddReferenceSystems() => file.Add("gpkg_spatial_ref_sys", GeoPackageTables.ReferenceSystems,
        (-1, ["Undefined Cartesian", null, "NONE", -1L, "undefined", "plane"]),
        (0, ["Undefined geographic", null, "NONE", 0L, "undefined", "angles"]),
        (Wgs84, ["WGS 84", null, "EPSG", (long)Wgs84, GeoPackageTables.Wgs84, "longitude, latitude in degrees"]));

    private void AddContents(DateTimeOffset now)
    {
        var changed = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        file.Add("gpkg_contents", GeoPackageTables.Contents,
            (1, [Layer, "features", Layer, "Conflict events", changed, extent?.West, extent?.South, extent?.East,
                extent?.North, (long)Wgs84]));
        file.AddIndex("gpkg_contents", 1, Layer, 1L);
        file.AddIndex("gpkg_contents", 2, Layer, 1L);
    }
}
