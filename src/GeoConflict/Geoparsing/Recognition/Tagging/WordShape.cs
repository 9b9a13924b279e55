namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>Puts into small numbers how a word is written and what stands before it.</summary>
internal static class WordShape
{
    /// <summary>Letter case, length, inner capitals, dots and marks, with the casing of the sentence.</summary>
    public static uint Of(ArticleWords words, int word)
    {
        var letters = words.All[word].Span.Of(words.Text.Text);
        var length = letters.Length switch { 1 => 0u, 2 => 1u, 3 or 4 => 2u, _ => 3u };
        var shape = (uint)words.All[word].Shape;
        if (shape == (uint)LetterShape.Capitalised && HasInnerCapital(letters)) shape = 4;
        var hasMark = letters.ContainsAny('.', '\'', '’') ? 1u : 0;
        var opens = words.StartsSentence(word) ? 1u : 0;
        return (uint)words.CasingAt(word) << 16 | opens << 12 | hasMark << 8 | shape << 4 | length;
    }

    /// <summary>The first two marks between a word and the one before: their kinds, not themselves.</summary>
    public static uint GapBefore(ArticleWords words, int word)
    {
        var all = words.All;
        var text = words.Text.Text;
        var start = word == 0 ? 0 : all[word - 1].Span.End;
        var end = word == all.Length ? text.Length : all[word].Span.Start;
        var isNewSentence = word == all.Length || words.StartsSentence(word);
        var (code, marks, isGlued) = (0u, 0, true);
        for (var i = start; i < end && marks < 2; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                isGlued = false;
                continue;
            }

            var kind = KindOf(text[i]);
            if (kind == 4 && marks > 0 && code % 16 == 4) continue; // one number is one mark
            code = code * 16 + kind;
            marks++;
        }

        return code * 4 + (isGlued && end > start ? 1u : 0) + (isNewSentence ? 2u : 0);
    }

    private static uint KindOf(char mark) => mark switch
    {
        '-' or '‐' or '‑' => 1,
        ',' => 2,
        '.' => 3,
        >= '0' and <= '9' => 4,
        '"' or '“' or '”' => 5,
        '(' or '[' => 6,
        ')' or ']' => 7,
        '/' => 8,
        '–' or '—' => 9,
        ':' or ';' => 10,
        '\'' or '’' or '‘' => 11,
        '!' or '?' => 12,
        '@' or '#' => 13,
        '&' => 14,
        _ => 15,
    };

    private static bool HasInnerCapital(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters[1..])
        {
            if (char.IsUpper(c)) return true;
        }

        return false;
    }
}
