using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>A dBase III table, UTF-8, of fixed widths; texts that are wider are cut at a whole character.</summary>
internal sealed class DbfFile : IAsyncDisposable
{
    private const int HeadBytes = 32;
    private const int Decimals = 8;

    private readonly FileStream file;
    private readonly IReadOnlyList<ExportField> fields;
    private readonly byte[] record;
    private int count;

    /// <param name="path">Where it is made.</param>
    /// <param name="fields">Its columns; names of at most ten characters.</param>
    public DbfFile(string path, IReadOnlyList<ExportField> fields)
    {
        this.fields = fields;
        file = File.Create(path, 64 * 1024);
        record = new byte[1 + fields.Sum(field => field.Width)];
        file.Write(Head());
        foreach (var field in fields) file.Write(Column(field));
        file.WriteByte(0x0D);
    }

    /// <summary>Adds an event.</summary>
    public async Task AddAsync(EventRow row, CancellationToken cancellationToken)
    {
        count++;
        record.AsSpan().Fill((byte)' ');
        var at = 1;
        foreach (var field in fields)
        {
            Write(field, field.Of(row), record.AsSpan(at, field.Width));
            at += field.Width;
        }

        await file.WriteAsync(record, cancellationToken);
    }

    /// <summary>Writes the number of records.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        file.WriteByte(0x1A);
        file.Position = 0;
        await file.WriteAsync(Head(), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static void Write(ExportField field, object? value, Span<byte> output)
    {
        if (value is null) return;
        var text = value switch
        {
            DateOnly day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            double number => number.ToString("F" + Decimals, CultureInfo.InvariantCulture),
            _ => TextOutput.Of(value),
        };
        if (field.Kind == PropertyKind.Text)
        {
            Encoding.UTF8.GetEncoder().Convert(text, output, flush: true, out _, out _, out _);
            return;
        }

        if (text.Length <= output.Length) Encoding.ASCII.GetBytes(text, output[(output.Length - text.Length)..]);
    }

    private static byte[] Column(ExportField field)
    {
        var column = new byte[HeadBytes];
        Encoding.ASCII.GetBytes(field.Name, column.AsSpan(0, 10));
        column[11] = (byte)(field.Kind switch { PropertyKind.Text => 'C', PropertyKind.Day => 'D', _ => 'N' });
        column[16] = (byte)field.Width;
        column[17] = (byte)(field.Kind == PropertyKind.Number ? Decimals : 0);
        return column;
    }

    private byte[] Head()
    {
        var head = new byte[HeadBytes];
        head[0] = 0x03;
        (head[1], head[2], head[3]) = (100, 1, 1); // the year 2000: no clock here, and nobody reads it
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), count);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(8), (short)(HeadBytes + fields.Count * HeadBytes + 1));
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(10), (short)record.Length);
        return head;
    }
}
