using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>FlatGeobuf 3, without an index and without a count, so that it can be written as events are read.</summary>
/// <remarks>Its tables are FlatBuffers, laid out here by hand: every part stands after what points to it. Format:
/// flatgeobuf.org; FlatBuffers internals: google.github.io/flatbuffers.</remarks>
internal sealed class FlatGeobufExport : IEventExport
{
    private const int FlushBytes = 64 * 1024;
    private const byte PointGeometry = 1;

    private static readonly byte[] Magic = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00];

    /// <inheritdoc />
    public string Name => "fgb";

    /// <inheritdoc />
    public string MediaType => "application/flatgeobuf";

    /// <inheritdoc />
    public string FileName => "events.fgb";

    /// <inheritdoc />
    public async Task WriteAsync(
        IAsyncEnumerable<EventRow> rows, PipeWriter output, CancellationToken cancellationToken)
    {
        output.Write(Magic);
        output.Write(Header());
        var properties = new ArrayBufferWriter<byte>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            properties.ResetWrittenCount();
            for (var i = 0; i < ExportFields.Table.Count; i++) AddProperty(properties, i, ExportFields.Table[i].Of(row));
            output.Write(Feature(row, properties.WrittenSpan));
            if (output.UnflushedBytes >= FlushBytes) await output.FlushAsync(cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Header { name, geometry_type, columns, index_node_size 0, crs }.</summary>
    private static byte[] Header()
    {
        var buffer = new FlatBuffer();
        // Slots: name 0, envelope 1, geometry_type 2, has_z 3, has_m 4, has_t 5, has_tm 6, columns 7, features_count 8,
        // index_node_size 9, crs 10.
        var table = buffer.AddRootTable(offsets: [0, 7, 10], bytes: [(2, PointGeometry)], shorts: [(9, 0)]);
        buffer.PointTo(table[0]);
        buffer.AddText("events");
        buffer.PointTo(table[7]);
        var columns = buffer.AddOffsets(ExportFields.Table.Count);
        for (var i = 0; i < columns.Length; i++)
        {
            buffer.PointTo(columns[i]);
            // Column { name 0, type 1 }.
            var column = buffer.AddTable(offsets: [0], bytes: [(1, TypeOf(ExportFields.Table[i].Kind))], shorts: []);
            buffer.PointTo(column[0]);
            buffer.AddText(ExportFields.Table[i].Name);
        }

        buffer.PointTo(table[10]);
        // Crs { org 0, code 1 }.
        var crs = buffer.AddTable(offsets: [0], bytes: [], shorts: [], ints: [(1, 4326)]);
        buffer.PointTo(crs[0]);
        buffer.AddText("EPSG");
        return buffer.ToSized();
    }

    /// <summary>Feature { geometry { xy }, properties }.</summary>
    private static byte[] Feature(EventRow row, ReadOnlySpan<byte> properties)
    {
        var buffer = new FlatBuffer();
        var isPlaced = row is { LongitudeDeg: not null, LatitudeDeg: not null };
        var table = buffer.AddRootTable(offsets: isPlaced ? [0, 1] : [1], bytes: [], shorts: []);
        if (row is { LongitudeDeg: { } longitudeDeg, LatitudeDeg: { } latitudeDeg })
        {
            buffer.PointTo(table[0]);
            var geometry = buffer.AddTable(offsets: [1], bytes: [], shorts: []);
            buffer.PointTo(geometry[1], alignment: sizeof(double), headBytes: sizeof(int));
            buffer.AddDoubles([longitudeDeg, latitudeDeg]);
        }

        buffer.PointTo(table[1]);
        buffer.AddBytes(properties);
        return buffer.ToSized();
    }

    private static void AddProperty(ArrayBufferWriter<byte> output, int column, object? value)
    {
        if (value is null) return;
        var span = output.GetSpan(16);
        BinaryPrimitives.WriteUInt16LittleEndian(span, (ushort)column);
        switch (value)
        {
            case long whole:
                BinaryPrimitives.WriteInt64LittleEndian(span[2..], whole);
                output.Advance(2 + sizeof(long));
                break;
            case double number:
                BinaryPrimitives.WriteDoubleLittleEndian(span[2..], number);
                output.Advance(2 + sizeof(double));
                break;
            default:
                var text = value is DateOnly day ? TextOutput.Of(day) + "T00:00:00Z" : TextOutput.Of(value);
                var length = Encoding.UTF8.GetByteCount(text);
                BinaryPrimitives.WriteInt32LittleEndian(span[2..], length);
                output.Advance(2 + sizeof(int));
                output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(length)));
                break;
        }
    }

    /// <summary>ColumnType: Long 7, Double 10, String 11, DateTime 13.</summary>
    private static byte TypeOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer => 7,
        PropertyKind.Number => 10,
        PropertyKind.Day => 13,
        _ => 11,
    };
}
