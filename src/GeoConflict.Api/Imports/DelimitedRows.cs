using System.Buffers;
using System.Text.Json;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Imports;

/// <summary>Reads every record of a delimited file, good or not.</summary>
internal sealed class DelimitedRows(DelimitedReader reader, IRowCoder coder)
{
    /// <summary>What stands for bytes that are not in the encoding: a character that no text holds.</summary>
    public const char WrongBytes = '\uFFFF';

    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>The records, in order.</summary>
    public IEnumerable<ReadRow> Read()
    {
        while (reader.Read() is { } record)
        {
            if (!IsTagRow(record)) yield return Code(record);
        }
    }

    private ReadRow Code(DelimitedRecord record)
    {
        try
        {
            Check(record);
            if (coder.Code(record) is not { } row) return new ReadRow.LeftOut(record.LineNumber);
            row.Original = OriginalOf(record);
            return new ReadRow.Coded(record.LineNumber, row);
        }
        catch (UnreadableRowException exception)
        {
            return new ReadRow.SetAside(record.LineNumber, exception.Message, Clean(record.ToLine()));
        }
    }

    private void Check(DelimitedRecord record)
    {
        if (record.Fault is { } fault) throw new UnreadableRowException(fault);
        if (record.Count != coder.Columns.Count)
        {
            throw new UnreadableRowException($"has {record.Count} fields where {coder.Columns.Count} are expected");
        }

        if (record.Characters.Contains('\0')) throw new UnreadableRowException("holds a NUL character");
        if (record.Characters.Contains(WrongBytes))
        {
            throw new UnreadableRowException("is not in the encoding the file was read with; name it with --encoding");
        }
    }

    /// <summary>Files from the Humanitarian Data Exchange have a second heading of hashtags (HXL).</summary>
    private static bool IsTagRow(DelimitedRecord record)
    {
        var hasTag = false;
        for (var i = 0; i < record.Count; i++)
        {
            var field = record[i];
            if (field.StartsWith("#")) hasTag = true;
            else if (!field.IsEmpty && field is not "0") return false;
        }

        return hasTag;
    }

    private byte[] OriginalOf(DelimitedRecord record)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Options))
        {
            json.WriteStartObject();
            for (var i = 0; i < record.Count; i++)
            {
                if (!record[i].IsEmpty && coder.Columns[i].Length > 0) json.WriteString(coder.Columns[i], record[i]);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Clean(string text) => text.Replace('\0', '\uFFFD').Replace(WrongBytes, '\uFFFD');
}
