namespace GeoConflict.Api.Imports;

/// <summary>Reads comma, semicolon or tab separated records as RFC 4180 has them, one at a time.</summary>
/// <param name="reader">The file.</param>
/// <param name="separator">Between two fields.</param>
/// <param name="hasQuotes">Whether a field may stand between quotation marks, and then hold separators and line
/// ends.</param>
/// <remarks>A quotation mark without an end spoils the line it stands on and no more.</remarks>
internal sealed class DelimitedReader(TextReader reader, char separator, bool hasQuotes)
{
    /// <summary>Longest record, in UTF-16 units: about ten times the longest known.</summary>
    private const int MaxRecordLength = 1 << 20;

    private readonly DelimitedRecord record = new();
    private char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private bool isAtEnd;
    private long line = 1;

    /// <summary>The next record; null at the end. Empty lines are passed over.</summary>
    public DelimitedRecord? Read()
    {
        while (true)
        {
            if (!HasMore(at)) return null;
            if (buffer[at] is '\n' or '\r')
            {
                if (buffer[at] == '\n') line++;
                at++;
                continue;
            }

            Compact();
            ReadRecord();
            return record;
        }
    }

    private void Compact()
    {
        if (at < buffer.Length / 2) return;
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        filled -= at;
        at = 0;
    }

    private void ReadRecord()
    {
        record.Begin(line);
        var position = at;
        while (true)
        {
            var end = hasQuotes && HasMore(position) && buffer[position] == '"'
                ? ReadQuoted(position)
                : ReadPlain(position);
            if (end < 0)
            {
                GiveUpLine();
                return;
            }

            record.EndField();
            var isLast = !HasMore(end) || buffer[end] != separator;
            position = end + 1;
            if (!isLast) continue;
            line += buffer.AsSpan(at, Math.Min(position, filled) - at).Count('\n');
            at = Math.Min(position, filled);
            return;
        }
    }

    /// <returns>Where the field ends: at a separator, a line end or the end of the file; -1 if nowhere near.</returns>
    private int ReadPlain(int position)
    {
        while (true)
        {
            var rest = buffer.AsSpan(position, filled - position);
            var length = rest.IndexOfAny(separator, '\n', '\r');
            if (length >= 0)
            {
                record.Append(rest[..length]);
                return position + length;
            }

            record.Append(rest);
            position = filled;
            if (!HasMore(position)) return position;
            if (position - at > MaxRecordLength) return -1;
        }
    }

    private int ReadQuoted(int position)
    {
        position++;
        while (true)
        {
            var rest = buffer.AsSpan(position, filled - position);
            var length = rest.IndexOf('"');
            record.Append(length < 0 ? rest : rest[..length]);
            position += length < 0 ? rest.Length : length;
            if (length < 0)
            {
                if (position - at > MaxRecordLength || !HasMore(position)) return -1;
                continue;
            }

            var hasNext = HasMore(position + 1);
            if (hasNext && buffer[position + 1] == '"')
            {
                record.Append("\"");
                position += 2;
                continue;
            }

            if (!hasNext || buffer[position + 1] == separator || buffer[position + 1] is '\n' or '\r')
                return position + 1;
            record.Fault = $"field {record.Count + 1} has words after its closing quotation mark";
            return ReadPlain(position + 1);
        }
    }

    /// <summary>Takes the first line alone for the record; what follows is read anew.</summary>
    private void GiveUpLine()
    {
        var rest = buffer.AsSpan(at, filled - at);
        var length = rest.IndexOf('\n');
        var text = rest[..Math.Min(length < 0 ? rest.Length : length, MaxRecordLength)];
        record.Begin(line);
        record.Append(text.TrimEnd('\r'));
        record.EndField();
        record.Fault = "a quotation mark has no end, or the record is longer than 1,048,576 characters";
        at += length < 0 ? rest.Length : length;
    }

    /// <summary>Whether there is a character at this place; reads on if need be, which moves nothing.</summary>
    private bool HasMore(int position)
    {
        while (position >= filled)
        {
            if (isAtEnd) return false;
            if (filled == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            var count = reader.Read(buffer, filled, buffer.Length - filled);
            isAtEnd = count == 0;
            filled += count;
        }

        return true;
    }
}
