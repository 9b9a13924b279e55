using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>A row as SQLite stores it: the kinds of its values, then the values. Used again for each row.</summary>
internal sealed class SqliteRecord
{
    private const int FloatKind = 7;
    private const int ZeroKind = 8;
    private const int OneKind = 9;
    private const int BlobKind = 12;
    private const int TextKind = 13;

    private readonly ArrayBufferWriter<byte> kinds = new(64);
    private readonly ArrayBufferWriter<byte> values = new(1024);
    private readonly ArrayBufferWriter<byte> whole = new(1024);

    /// <summary>Begins another row.</summary>
    public SqliteRecord Clear()
    {
        kinds.ResetWrittenCount();
        values.ResetWrittenCount();
        return this;
    }

    /// <summary>Adds a value.</summary>
    /// <param name="value">long, double, text, DateOnly (as text), bytes, or null.</param>
    /// <exception cref="ArgumentException">It is of another type.</exception>
    public SqliteRecord Add(object? value) => value switch
    {
        null => AddKind(0),
        long whole => AddWhole(whole),
        int whole => AddWhole(whole),
        double number => AddNumber(number),
        string text => AddText(text),
        DateOnly day => AddText(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        byte[] bytes => AddBlob(bytes),
        _ => throw new ArgumentException($"SQLite has no value of the type {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>The bytes of the row; valid until the next is begun.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        // The length of the head counts itself: one byte, or two from 127 kinds' bytes on.
        var headBytes = kinds.WrittenCount + 1;
        if (headBytes > 0x7F) headBytes++;
        whole.ResetWrittenCount();
        whole.Advance(SqliteVarint.Write(whole.GetSpan(SqliteVarint.MaxBytes), headBytes));
        whole.Write(kinds.WrittenSpan);
        whole.Write(values.WrittenSpan);
        return whole.WrittenSpan;
    }

    private SqliteRecord AddKind(long kind)
    {
        kinds.Advance(SqliteVarint.Write(kinds.GetSpan(SqliteVarint.MaxBytes), kind));
        return this;
    }

    private SqliteRecord AddWhole(long value)
    {
        if (value is 0 or 1) return AddKind(value == 0 ? ZeroKind : OneKind);
        var (kind, bytes) = value switch
        {
            >= sbyte.MinValue and <= sbyte.MaxValue => (1, 1),
            >= short.MinValue and <= short.MaxValue => (2, 2),
            >= -(1 << 23) and < 1 << 23 => (3, 3),
            >= int.MinValue and <= int.MaxValue => (4, 4),
            >= -(1L << 47) and < 1L << 47 => (5, 6),
            _ => (6, 8),
        };
        Span<byte> all = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(all, value);
        values.Write(all[^bytes..]);
        return AddKind(kind);
    }

    private SqliteRecord AddNumber(double value)
    {
        BinaryPrimitives.WriteDoubleBigEndian(values.GetSpan(sizeof(double)), value);
        values.Advance(sizeof(double));
        return AddKind(FloatKind);
    }

    private SqliteRecord AddText(string text)
    {
        var length = Encoding.UTF8.GetBytes(text, values);
        return AddKind(TextKind + 2 * length);
    }

    private SqliteRecord AddBlob(ReadOnlySpan<byte> bytes)
    {
        values.Write(bytes);
        return AddKind(BlobKind + 2L * bytes.Length);
    }
}
