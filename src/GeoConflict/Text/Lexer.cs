using System.Globalization;
using System.Text;

namespace GeoConflict.Text;

/// <summary>Cuts a text into words, numbers and marks, in one pass from left to right.</summary>
internal static class Lexer
{
    /// <summary>All tokens in order; white space, controls and stray surrogates belong to none.</summary>
    public static List<RawToken> Read(string text, IReadOnlyList<TextLine> lines)
    {
        var tokens = new List<RawToken>(text.Length / 5);
        for (var line = 0; line < lines.Count; line++)
        {
            for (var at = lines[line].Start; at < lines[line].End;)
            {
                var end = EndOfToken(text, at, lines[line].End, out var kind);
                if (kind is { } known) tokens.Add(new RawToken(at, end, known, line));
                at = end;
            }
        }

        return tokens;
    }

    private static int EndOfToken(string text, int at, int lineEnd, out TokenKind? kind)
    {
        var width = RuneAt(text, at, lineEnd, out var rune);
        if (width == 0)
        {
            kind = null;
            return at + 1;
        }

        if (Rune.IsLetter(rune))
        {
            kind = TokenKind.Word;
            return EndOfWord(text, at + width, lineEnd);
        }

        if (Rune.IsDigit(rune))
        {
            kind = TokenKind.Number;
            return EndOfNumber(text, at + width, lineEnd);
        }

        kind = IsInvisible(rune) ? null : TokenKind.Punctuation;
        return at + width;
    }

    private static int EndOfWord(string text, int at, int lineEnd)
    {
        while (at < lineEnd)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                var width = RuneAt(text, at, lineEnd, out var rune);
                if (width == 0 || !(Rune.IsLetterOrDigit(rune) || IsMark(rune))) return at;
                at += width - 1;
            }

            at++;
        }

        return at;
    }

    private static int EndOfNumber(string text, int at, int lineEnd)
    {
        while (at < lineEnd)
        {
            if (text[at] is '.' or ',' or '٫' or '٬')
            {
                var separator = 1;
                if (RuneAt(text, at + separator, lineEnd, out var next) == 0 || !Rune.IsDigit(next)) return at;
                at += separator;
            }

            var width = RuneAt(text, at, lineEnd, out var rune);
            if (width == 0 || !Rune.IsDigit(rune)) return at;
            at += width;
        }

        return at;
    }

    private static int RuneAt(string text, int at, int lineEnd, out Rune rune)
    {
        if (at >= lineEnd)
        {
            rune = default;
            return 0;
        }

        if (Rune.TryCreate(text[at], out rune)) return 1;
        return at + 1 < lineEnd && Rune.TryCreate(text[at], text[at + 1], out rune) ? 2 : 0;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
