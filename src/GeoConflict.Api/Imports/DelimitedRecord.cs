using System.Globalization;

namespace GeoConflict.Api.Imports;

/// <summary>One record of a delimited file; good until the next one is read.</summary>
internal sealed class DelimitedRecord
{
    private readonly List<(int Start, int Length)> fields = [];
    private char[] text = [];
    private int length;

    /// <summary>The line it starts on, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>How many fields it has.</summary>
    public int Count => fields.Count;

    /// <summary>What is wrong with it as a record; null if nothing is.</summary>
    public string? Fault { get; set; }

    /// <summary>The characters of all fields one after the other, without marks and separators.</summary>
    public ReadOnlySpan<char> Characters => text.AsSpan(0, length);

    /// <summary>One field; empty where the record is shorter or the column is -1.</summary>
    public ReadOnlySpan<char> this[int column] => column >= 0 && column < fields.Count
        ? text.AsSpan(fields[column].Start, fields[column].Length)
        : [];

    /// <summary>Forgets the fields.</summary>
    public void Begin(long lineNumber)
    {
        fields.Clear();
        length = 0;
        Fault = null;
        LineNumber = lineNumber;
    }

    /// <summary>Adds characters to the field being read.</summary>
    public void Append(ReadOnlySpan<char> more)
    {
        if (length + more.Length > text.Length) Array.Resize(ref text, Math.Max(4096, 2 * (length + more.Length)));
        more.CopyTo(text.AsSpan(length));
        length += more.Length;
    }

    /// <summary>Ends the field being read.</summary>
    public void EndField()
    {
        var start = fields.Count == 0 ? 0 : fields[^1].Start + fields[^1].Length;
        fields.Add((start, length - start));
    }

    /// <summary>A text without the space around it; null where it is empty.</summary>
    public string? Text(int column)
    {
        var field = this[column].Trim();
        return field.IsEmpty ? null : field.ToString();
    }

    /// <summary>A whole number, also written "12.0"; null where it is empty.</summary>
    /// <exception cref="UnreadableRowException">It is none.</exception>
    public int? Whole(int column, string name) => Number(column, name) is not { } number ? null
        : Math.Abs(number) <= int.MaxValue && Math.Truncate(number) == number ? (int)number
        : throw new UnreadableRowException($"{name} '{this[column]}' is no whole number");

    /// <summary>A number; null where it is empty.</summary>
    /// <exception cref="UnreadableRowException">It is none.</exception>
    public double? Number(int column, string name)
    {
        var field = this[column].Trim();
        if (field.IsEmpty) return null;
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw new UnreadableRowException($"{name} '{field}' is no number");
    }

    /// <summary>A day in one of the formats given; null where it is empty.</summary>
    /// <exception cref="UnreadableRowException">It is none.</exception>
    public DateOnly? Day(int column, string name, string[] formats)
    {
        var field = this[column].Trim();
        if (field.IsEmpty) return null;
        return DateOnly.TryParseExact(field, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnreadableRowException($"{name} '{field}' is no day");
    }

    /// <summary>The record as one line, fields parted by tabs.</summary>
    public string ToLine() => string.Join('\t', Enumerable.Range(0, Count).Select(i => this[i].ToString()));
}
