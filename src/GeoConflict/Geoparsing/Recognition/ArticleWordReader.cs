using System.Buffers;
using System.Text;
using GeoConflict.Gazetteer;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Joins tokens into words as names have them, and tells how each sentence is cased.</summary>
internal static class ArticleWordReader
{
    private const int FewestWordsForCasing = 4;
    private const double UpperShare = 0.8;
    private const double TitleShare = 0.75;

    /// <summary>All words of the text.</summary>
    public static ArticleWords Read(TokenizedText text)
    {
        var tokens = text.Tokens;
        var words = new List<NameWord>(tokens.Count);
        var previousEnd = -1;
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                i++;
                continue;
            }

            var last = LastTokenOfWord(text, i);
            var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[last].Span.End);
            var folded = last == i ? tokens[i].Normalized : NameFolder.Fold(span.Of(text.Text));
            if (!(IsPossessive(text, i) || folded.Length == 0))
            {
                var shape = ShapeOf(span.Of(text.Text));
                words.Add(new NameWord(span, tokens[i].SentenceIndex, folded, shape, GapBetween(text, previousEnd, i)));
                previousEnd = last;
            }

            i = last + 1;
        }

        var all = words.ToArray();
        return new ArticleWords(text, all, CasingsOf(text, all));
    }

    private static int LastTokenOfWord(TokenizedText text, int first)
    {
        var tokens = text.Tokens;
        var last = first;
        while (last + 2 < tokens.Count && IsJoint(text, last, first == last) && tokens[last + 2].Kind == TokenKind.Word
            && tokens[last + 1].Span.Start == tokens[last].Span.End
            && tokens[last + 2].Span.Start == tokens[last + 1].Span.End
            && !IsPossessive(text, last + 2))
        {
            last += 2;
        }

        return last;
    }

    /// <summary>Whether the mark after this token holds a word together: "N'Djamena", "U.S".</summary>
    private static bool IsJoint(TokenizedText text, int token, bool isFirst)
    {
        var mark = text.Text[text.Tokens[token + 1].Span.Start];
        var isSingleLetter = text.Tokens[token].Span.Length == 1;
        if (mark == '.') return isSingleLetter && text.Tokens[token + 2].Span.Length == 1;
        var isElidedArticle = isFirst && isSingleLetter && char.IsLower(text.Text[text.Tokens[token].Span.Start]);
        return mark is '\'' or '’' or '‘' or '`' && !isElidedArticle;
    }

    private static bool IsPossessive(TokenizedText text, int token)
    {
        if (token < 2 || text.Tokens[token].Span.Length != 1 || text.Tokens[token].Normalized != "s") return false;
        var mark = text.Tokens[token - 1];
        return text.Text[mark.Span.Start] is '\'' or '’' or '‘' or '`'
            && mark.Span.End == text.Tokens[token].Span.Start && text.Tokens[token - 2].Span.End == mark.Span.Start;
    }

    private static WordGap GapBetween(TokenizedText text, int previousEnd, int first)
    {
        var tokens = text.Tokens;
        if (previousEnd < 0 || tokens[previousEnd].SentenceIndex != tokens[first].SentenceIndex)
        {
            return WordGap.SentenceStart;
        }

        if (first == previousEnd + 1) return WordGap.Space;
        if (first > previousEnd + 3) return WordGap.Other;
        var mark = tokens[previousEnd + 1];
        var isGlued = mark.Span.Start == tokens[previousEnd].Span.End;
        var gap = text.Text[mark.Span.Start] switch
        {
            '-' or '‐' or '‑' when isGlued && mark.Span.End == tokens[first].Span.Start => WordGap.Hyphen,
            ',' or '،' or '、' => WordGap.Comma,
            '.' when isGlued => WordGap.Space,
            // "d'Alep", "l'Irak": an elided article.
            '\'' or '’' when isGlued && mark.Span.End == tokens[first].Span.Start => WordGap.Space,
            _ => WordGap.Other,
        };
        if (first == previousEnd + 2) return gap;
        // "Alexandria, La., was" and "Ala.-based": two marks.
        var isComma = gap == WordGap.Space && text.Text[tokens[previousEnd + 2].Span.Start] == ',';
        return isComma ? WordGap.Comma : WordGap.Other;
    }

    private static LetterShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (Rune.DecodeFromUtf16(word, out var first, out _) != OperationStatus.Done) return LetterShape.Lower;
        if (Rune.IsLower(first)) return LetterShape.Lower;
        if (!Rune.IsUpper(first)) return LetterShape.Caseless;
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return LetterShape.Capitalised;
            if (char.IsUpper(c)) capitals++;
        }

        return capitals > 1 ? LetterShape.AllCapitals : LetterShape.Capitalised;
    }

    private static SentenceCasing[] CasingsOf(TokenizedText text, NameWord[] words)
    {
        var casings = new SentenceCasing[text.Sentences.Count];
        var hasCapital = false;
        for (var start = 0; start < words.Length;)
        {
            var sentence = words[start].SentenceIndex;
            var (count, upper, longWords, longCapitalised) = (0, 0, 0, 0);
            for (; start < words.Length && words[start].SentenceIndex == sentence; start++)
            {
                var shape = words[start].Shape;
                hasCapital |= shape is LetterShape.Capitalised or LetterShape.AllCapitals;
                count++;
                if (shape == LetterShape.AllCapitals || words[start].Span.Length == 1) upper++;
                if (words[start].Span.Length < 4 || shape == LetterShape.Caseless) continue;
                longWords++;
                if (shape != LetterShape.Lower) longCapitalised++;
            }

            if (count < FewestWordsForCasing) continue;
            casings[sentence] = upper >= UpperShare * count ? SentenceCasing.Upper
                : longWords >= FewestWordsForCasing && longCapitalised >= TitleShare * longWords ? SentenceCasing.Title
                : SentenceCasing.Mixed;
        }

        if (!hasCapital) Array.Fill(casings, SentenceCasing.Lower);
        InheritUpper(casings);
        return casings;
    }

    /// <summary>Short sentences in a text that is mostly in capitals are in capitals too.</summary>
    private static void InheritUpper(SentenceCasing[] casings)
    {
        var upper = casings.Count(casing => casing == SentenceCasing.Upper);
        if (upper * 2 > casings.Length) Array.Fill(casings, SentenceCasing.Upper);
    }
}
