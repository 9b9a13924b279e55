namespace GeoConflict.Text;

/// <summary>The lines of a text, and which line breaks are only there because a column was full.</summary>
internal sealed class LineLayout
{
    /// <summary>Wider lines than this are whole paragraphs: nobody wraps at such a column.</summary>
    private const int WidestWrappedColumn = 100;

    /// <summary>Narrower text than this is a list or a heading, not wrapped prose.</summary>
    private const int NarrowestWrappedColumn = 40;

    /// <summary>Room a first word may have had on the line before, when the text is ragged.</summary>
    private const int SlackColumns = 3;

    private readonly List<TextLine> lines = [];
    private readonly string text;
    private readonly int wrapColumn;

    /// <summary>Cuts <paramref name="text"/> into lines.</summary>
    public LineLayout(string text)
    {
        this.text = text;
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trimmed(start, end));
            wrapColumn = Math.Max(wrapColumn, lines[^1].Width);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static ReadOnlySpan<char> LineBreaks => "\n\r\v\f\u0085\u2028\u2029";

    /// <summary>All lines in order, blank ones too.</summary>
    public IReadOnlyList<TextLine> Lines => lines;

    /// <summary>Whether a blank line stands between these two lines.</summary>
    public bool HasParagraphBreak(int fromLine, int toLine)
    {
        for (var line = fromLine + 1; line < toLine; line++)
        {
            if (lines[line].IsBlank) return true;
        }

        return false;
    }

    /// <summary>Whether the writer, not the column, ended this line.</summary>
    /// <remarks>The next line's first word would have fitted, or the text is not wrapped at all.</remarks>
    public bool IsDeliberateBreak(int line)
    {
        if (line + 1 >= lines.Count || lines[line + 1].IsBlank) return true;
        if (wrapColumn is > WidestWrappedColumn or < NarrowestWrappedColumn) return true;
        var next = text.AsSpan(lines[line + 1].Start, lines[line + 1].Width);
        var firstWordWidth = next.IndexOf(' ') is var space and >= 0 ? space : next.Length;
        return lines[line].Width + 1 + firstWordWidth <= wrapColumn - SlackColumns;
    }

    private TextLine Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return new TextLine(start, end);
    }
}
