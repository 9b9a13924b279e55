using System.Buffers.Binary;

namespace GeoConflict.Api.Tiles;

/// <summary>Writes geometries in PostGIS's extended well-known binary, SRID 3857, little-endian.</summary>
internal static class Ewkb
{
    private const uint HasSrid = 0x20000000;
    private const uint Srid = 3857;
    private const uint PointType = 1;
    private const uint LineStringType = 2;
    private const uint PolygonType = 3;
    private const uint MultiLineStringType = 5;
    private const uint MultiPolygonType = 6;

    public static byte[] Point(Vertex vertex)
    {
        using var bytes = new MemoryStream(25);
        WriteHeader(bytes, PointType, withSrid: true);
        WriteVertex(bytes, vertex);
        return bytes.ToArray();
    }

    public static byte[] MultiLineString(IReadOnlyCollection<Vertex[]> lines)
    {
        using var bytes = new MemoryStream();
        WriteHeader(bytes, MultiLineStringType, withSrid: true);
        WriteUInt32(bytes, (uint)lines.Count);
        foreach (var line in lines)
        {
            WriteHeader(bytes, LineStringType, withSrid: false);
            WriteUInt32(bytes, (uint)line.Length);
            foreach (var vertex in line) WriteVertex(bytes, vertex);
        }

        return bytes.ToArray();
    }

    /// <param name="polygons">Each a shell and its holes, whose rings do not repeat the first vertex.</param>
    public static byte[] MultiPolygon(IReadOnlyCollection<List<Vertex[]>> polygons)
    {
        using var bytes = new MemoryStream();
        WriteHeader(bytes, MultiPolygonType, withSrid: true);
        WriteUInt32(bytes, (uint)polygons.Count);
        foreach (var polygon in polygons)
        {
            WriteHeader(bytes, PolygonType, withSrid: false);
            WriteUInt32(bytes, (uint)polygon.Count);
            foreach (var ring in polygon)
            {
                WriteUInt32(bytes, (uint)ring.Length + 1);
                foreach (var vertex in ring) WriteVertex(bytes, vertex);
                WriteVertex(bytes, ring[0]);
            }
        }

        return bytes.ToArray();
    }

    private static void WriteHeader(MemoryStream bytes, uint type, bool withSrid)
    {
        bytes.WriteByte(1);
        WriteUInt32(bytes, withSrid ? type | HasSrid : type);
        if (withSrid) WriteUInt32(bytes, Srid);
    }

    private static void WriteVertex(MemoryStream bytes, Vertex vertex)
    {
        Span<byte> buffer = stackalloc byte[16];
        BinaryPrimitives.WriteDoubleLittleEndian(buffer, vertex.X);
        BinaryPrimitives.WriteDoubleLittleEndian(buffer[8..], vertex.Y);
        bytes.Write(buffer);
    }

    private static void WriteUInt32(MemoryStream bytes, uint value)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, value);
        bytes.Write(buffer);
    }
}
