using System.Text;

namespace GeoConflict.Api.Serving;

/// <summary>What a browser needs of the page's own scripts and styles.</summary>
internal static class WireText
{
    /// <summary>
    /// The text with its comments left blank where they fill whole lines: blocks that open at the start of a line with
    /// <c>/*</c> and close at the end of one, and, in scripts, lines of <c>//</c>. Lines keep their numbers, so that
    /// what a browser reports is found in the file. Everything else stays as it is, a template text included unless a
    /// line of it looks like such a comment; the page has none.
    /// </summary>
    /// <param name="text">A script or style sheet of ours.</param>
    /// <param name="isScript">False for a style sheet, in which <c>//</c> opens no comment.</param>
    public static string WithoutComments(string text, bool isScript)
    {
        var lines = text.Split('\n');
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                kept.Append('\n');
            }

            var line = lines[i].AsSpan().Trim();
            if (isScript && line.StartsWith("//"))
            {
                continue;
            }

            if (line.StartsWith("/*") && FindBlockEnd(lines, i) is { } end)
            {
                kept.Append('\n', end - i);
                i = end;
                continue;
            }

            kept.Append(lines[i].AsSpan().TrimEnd());
        }

        return kept.ToString();
    }

    /// <summary>The line that closes the block opened on <paramref name="start"/>; null where code follows it.</summary>
    private static int? FindBlockEnd(string[] lines, int start)
    {
        for (var i = start; i < lines.Length; i++)
        {
            var from = i == start ? lines[i].IndexOf("/*", StringComparison.Ordinal) + 2 : 0;
            if (lines[i].IndexOf("*/", from, StringComparison.Ordinal) is var close && close >= 0)
            {
                return string.IsNullOrWhiteSpace(lines[i][(close + 2)..]) ? i : null;
            }
        }

        return null;
    }
}
