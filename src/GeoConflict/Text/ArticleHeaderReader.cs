using System.Text.RegularExpressions;

namespace GeoConflict.Text;

/// <summary>Reads what a text says of itself in its first and last lines: day, place of writing, source.</summary>
public static partial class ArticleHeaderReader
{
    /// <summary>Lines looked at from each end of the text.</summary>
    private const int LinesLookedAt = 6;

    /// <summary>Sentences that may be headings before the date line.</summary>
    private const int HeadingsBeforeDateline = 4;

    /// <summary>Code units of one line that are looked at.</summary>
    private const int WidestHeaderLine = 200;

    /// <summary>Each part is null where the text does not say it.</summary>
    public static ArticleHeader Read(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (day, headerEnd) = ReadDayHeader(text.Text);
        var dateline = ReadDateline(text, headerEnd);
        var source = ReadCredit(text.Text) ?? AgencySpan(text.Text, dateline);
        return new ArticleHeader(
            day?.Day ?? dateline?.Day,
            day?.Span ?? dateline?.DaySpan,
            dateline?.Places,
            source is { } span ? span.Of(text.Text).ToString() : null,
            source);
    }

    /// <summary>"date 2023-11-13", or a line that holds a day only.</summary>
    private static ((DateOnly Day, TextSpan Span)? Day, int End) ReadDayHeader(string text)
    {
        var seen = 0;
        for (var start = 0; start < text.Length && seen < LinesLookedAt; seen++)
        {
            var line = LineFrom(text, start);
            var label = DayLabel().Match(line);
            if (WrittenDate.ReadStart(line[label.Length..]) is { } found)
            {
                var end = start + label.Length + found.Length;
                var isAlone = string.IsNullOrWhiteSpace(line[(label.Length + found.Length)..]);
                if (label.Groups["label"].Success || isAlone)
                {
                    return ((found.Day, TextSpan.FromBounds(start + label.Length, end)), end);
                }
            }

            start = NextLine(text, start);
        }

        return (null, 0);
    }

    private static Dateline? ReadDateline(TokenizedText text, int headerEnd)
    {
        if (headerEnd > 0 && DatelineReader.ReadAt(text.Text, FirstLetterFrom(text.Text, headerEnd)) is { } afterDay)
        {
            return afterDay;
        }

        for (var i = 0; i < text.Sentences.Count && i < HeadingsBeforeDateline; i++)
        {
            if (i > 0 && !StartsLine(text.Text, text.Sentences[i].Span.Start)) continue;
            if (DatelineReader.ReadAt(text.Text, text.Sentences[i].Span.Start) is { } found) return found;
        }

        return null;
    }

    /// <summary>"courtesy : Al Jazeera", "Source: …" on a line of its own, from either end of the text.</summary>
    private static TextSpan? ReadCredit(string text)
    {
        var start = 0;
        for (var seen = 0; start < text.Length && seen < LinesLookedAt; seen++)
        {
            if (CreditAt(text, start) is { } found) return found;
            start = NextLine(text, start);
        }

        var end = text.Length;
        for (var seen = 0; end > 0 && seen < LinesLookedAt; seen++)
        {
            var lineBreak = text.AsSpan(0, end).LastIndexOfAny('\n', '\r');
            if (CreditAt(text, lineBreak + 1) is { } found) return found;
            end = lineBreak;
        }

        return null;
    }

    private static TextSpan? CreditAt(string text, int start)
    {
        var name = Credit().Match(LineFrom(text, start)).Groups["name"];
        return name.Success ? new TextSpan(start + name.Index, name.Length) : null;
    }

    private static TextSpan? AgencySpan(string text, Dateline? dateline) =>
        dateline?.Agency is { } agency && agency.Of(text).ContainsAnyInRange('A', 'Z') ? agency : null;

    private static string LineFrom(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\n', '\r');
        return rest[..Math.Min(WidestHeaderLine, end < 0 ? rest.Length : end)].ToString();
    }

    private static int NextLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : start + length + 1;
    }

    private static int FirstLetterFrom(string text, int start)
    {
        while (start < text.Length && !char.IsLetter(text[start])) start++;
        return start;
    }

    private static bool StartsLine(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        return start == 0 || text[start - 1] is '\n' or '\r';
    }

    [GeneratedRegex(
        @"^\s*((?<label>date( published| of publication)?|published( on)?|publication date|posted( on)?|"
        + @"updated|fecha|дата)\s*[:=-]?\s*)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DayLabel();

    [GeneratedRegex(
        @"^\s*[(\[]?(courtesy( of)?|source|credits?|via|agency|publisher|fuente|источник|المصدر)\s*:\s*"
        + @"(?<name>[^\s()\[\]][^()\[\]]{0,78}?)\s*[)\].]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
