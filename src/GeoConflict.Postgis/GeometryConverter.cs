using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql.Internal;

namespace GeoConflict.Postgis;

/// <summary>Reads and writes geometries in the wire format of PostGIS: extended WKB, little endian, SRID
/// kept.</summary>
/// <typeparam name="TGeometry">The class the caller asks for; reading another kind into it is an
/// InvalidCastException.</typeparam>
internal sealed class GeometryConverter<TGeometry> : PgStreamingConverter<TGeometry>
    where TGeometry : Geometry
{
    /// <inheritdoc />
    public override TGeometry Read(PgReader reader)
    {
        using var stream = reader.GetStream();
        return (TGeometry)new WKBReader().Read(stream);
    }

    /// <inheritdoc />
    public override async ValueTask<TGeometry> ReadAsync(PgReader reader, CancellationToken cancellationToken)
    {
        // WKBReader has no asynchronous form, so the bytes are awaited first.
        var bytes = await reader.ReadBytesAsync(reader.CurrentRemaining, cancellationToken).ConfigureAwait(false);
        return (TGeometry)new WKBReader().Read(System.Buffers.BuffersExtensions.ToArray(bytes));
    }

    /// <inheritdoc />
    public override Size GetSize(SizeContext context, TGeometry value, ref object? writeState)
    {
        // The length goes before the bytes, so they are made here once and only copied in Write.
        var bytes = new WKBWriter(ByteOrder.LittleEndian, handleSRID: true).Write(value);
        writeState = bytes;
        return bytes.Length;
    }

    /// <inheritdoc />
    public override void Write(PgWriter writer, TGeometry value) => writer.WriteBytes(BytesOf(writer));

    /// <inheritdoc />
    public override async ValueTask WriteAsync(
        PgWriter writer, TGeometry value, CancellationToken cancellationToken) =>
        await writer.WriteBytesAsync(BytesOf(writer), cancellationToken).ConfigureAwait(false);

    private static byte[] BytesOf(PgWriter writer) =>
        writer.Current.WriteState as byte[] ?? throw new InvalidOperationException("GetSize was not called.");
}
