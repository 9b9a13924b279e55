using System.Buffers.Binary;
using GeoConflict.Api.Events;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>The .shp and .shx of a shapefile of points.</summary>
/// <remarks>ESRI Shapefile Technical Description, 1998. Lengths are in words of two bytes.</remarks>
internal sealed class ShapeFiles : IAsyncDisposable
{
    private const int HeadBytes = 100;
    private const int RecordHeadBytes = 8;
    private const int PointBytes = 20;
    private const int NullBytes = 4;
    private const int PointShape = 1;

    private readonly FileStream shapes;
    private readonly FileStream index;
    private readonly byte[] record = new byte[RecordHeadBytes + PointBytes];
    private int count;
    private double west = 180;
    private double south = 90;
    private double east = -180;
    private double north = -90;

    /// <param name="folder">Where they are made, both named events.</param>
    public ShapeFiles(string folder)
    {
        shapes = File.Create(Path.Combine(folder, "events.shp"), 64 * 1024);
        index = File.Create(Path.Combine(folder, "events.shx"), 64 * 1024);
        shapes.Write(new byte[HeadBytes]);
        index.Write(new byte[HeadBytes]);
    }

    /// <summary>Adds the point of an event; a null shape where it has none.</summary>
    public async Task AddAsync(EventRow row, CancellationToken cancellationToken)
    {
        count++;
        var isPlaced = row is { LongitudeDeg: not null, LatitudeDeg: not null };
        var content = isPlaced ? PointBytes : NullBytes;
        BinaryPrimitives.WriteInt32BigEndian(record, (int)(shapes.Position / 2));
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(4), content / 2);
        await index.WriteAsync(record.AsMemory(0, RecordHeadBytes), cancellationToken);
        BinaryPrimitives.WriteInt32BigEndian(record, count);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(8), isPlaced ? PointShape : 0);
        if (row is { LongitudeDeg: { } longitudeDeg, LatitudeDeg: { } latitudeDeg })
        {
            BinaryPrimitives.WriteDoubleLittleEndian(record.AsSpan(12), longitudeDeg);
            BinaryPrimitives.WriteDoubleLittleEndian(record.AsSpan(20), latitudeDeg);
            (west, east) = (Math.Min(west, longitudeDeg), Math.Max(east, longitudeDeg));
            (south, north) = (Math.Min(south, latitudeDeg), Math.Max(north, latitudeDeg));
        }

        await shapes.WriteAsync(record.AsMemory(0, RecordHeadBytes + content), cancellationToken);
    }

    /// <summary>Writes the heads.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var file in new[] { shapes, index })
        {
            var head = Head(file.Length);
            file.Position = 0;
            await file.WriteAsync(head, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await shapes.DisposeAsync();
        await index.DisposeAsync();
    }

    private byte[] Head(long fileBytes)
    {
        const int FileCode = 9994;
        const int Version = 1000;
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteInt32BigEndian(head, FileCode);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(24), (int)(fileBytes / 2));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(28), Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(32), PointShape);
        var box = west <= east ? new[] { west, south, east, north } : [0, 0, 0, 0];
        for (var i = 0; i < box.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(head.AsSpan(36 + i * sizeof(double)), box[i]);
        return head;
    }
}
