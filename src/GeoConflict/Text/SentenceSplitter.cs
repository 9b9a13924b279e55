using System.Collections.Frozen;
using System.Text;
using GeoConflict.Lexicons;

namespace GeoConflict.Text;

/// <summary>Says after which tokens a sentence ends.</summary>
internal sealed class SentenceSplitter(string text, IReadOnlyList<RawToken> tokens, LineLayout layout)
{
    /// <summary>Longer ones are cut, so that work per sentence stays bounded on text without punctuation.</summary>
    public const int LongestSentenceTokens = 400;

    private static readonly FrozenSet<string> Titles = LexiconFile.ReadWords("abbreviations.tsv", "title");
    private static readonly FrozenSet<string> BeforeNumbers = LexiconFile.ReadWords("abbreviations.tsv", "number");
    private static readonly FrozenSet<string> OtherAbbreviations = LexiconFile.ReadWords("abbreviations.tsv", "other");
    private static readonly FrozenSet<string> Starters = LexiconFile.ReadWords("sentence-starters.tsv");

    /// <summary>Whether the token at <paramref name="index"/> is the last of its sentence.</summary>
    public bool EndsSentence(int index)
    {
        if (index + 1 >= tokens.Count || EndsParagraph(index)) return true;
        var (token, next) = (tokens[index], tokens[index + 1]);
        if (next.Line != token.Line && layout.IsDeliberateBreak(token.Line)) return true;
        if (token.Kind != TokenKind.Punctuation) return false;
        var terminator = TerminatorAt(index);
        if (terminator < 0) return false;
        if (text[tokens[terminator].Start] is '。' or '！' or '？') return !IsGluedMark(index + 1);
        if (IsGluedMark(index + 1)) return false;
        return next.Start > token.End || next.Line != token.Line
            ? EndsBeforeGap(terminator, index + 1)
            : IsGluedSentence(terminator, index + 1);
    }

    /// <summary>Whether a blank line follows the token at <paramref name="index"/>.</summary>
    public bool EndsParagraph(int index) =>
        index + 1 < tokens.Count && layout.HasParagraphBreak(tokens[index].Line, tokens[index + 1].Line);

    /// <summary>The full stop that this mark is, or closes after; -1 if it is neither.</summary>
    private int TerminatorAt(int index)
    {
        const int mostClosers = 3;
        for (var back = 0; back <= mostClosers && index - back >= 0; back++)
        {
            var mark = text[tokens[index - back].Start];
            if (IsTerminator(mark)) return index - back;
            if (!IsCloser(mark) || index - back == 0) return -1;
            if (tokens[index - back - 1].End != tokens[index - back].Start) return -1;
        }

        return -1;
    }

    private bool IsGluedMark(int index)
    {
        var mark = text[tokens[index].Start];
        return tokens[index].Start == tokens[index - 1].End
            && (IsTerminator(mark) || IsCloser(mark) || mark is ',' or ';');
    }

    private bool EndsBeforeGap(int terminator, int following)
    {
        var next = FirstWordFrom(following);
        if (next < 0) return true;
        if (IsLower(next)) return false;
        if (text[tokens[terminator].Start] != '.') return true;
        if (terminator == 0 || tokens[terminator - 1].End != tokens[terminator].Start) return true;
        return !IsAbbreviation(terminator, next);
    }

    /// <summary>"… he said.The next": two sentences that lost the space between them.</summary>
    private bool IsGluedSentence(int terminator, int following)
    {
        if (terminator == 0 || tokens[following].Kind != TokenKind.Word) return false;
        var (before, after) = (tokens[terminator - 1], tokens[following]);
        return before.Kind == TokenKind.Word && before.End - before.Start > 2 && char.IsLower(text[before.End - 1])
            && after.End - after.Start > 1 && char.IsUpper(text[after.Start]) && char.IsLower(text[after.Start + 1]);
    }

    private bool IsAbbreviation(int fullStop, int next)
    {
        var before = tokens[fullStop - 1];
        if (before.Kind != TokenKind.Word) return false;
        if (before.End - before.Start == 1) return !IsStarter(next);
        var word = Lower(before);
        if (Titles.Contains(word)) return true;
        if (BeforeNumbers.Contains(word)) return tokens[next].Kind == TokenKind.Number;
        return OtherAbbreviations.Contains(word) && !IsStarter(next);
    }

    private bool IsStarter(int index) =>
        tokens[index].Kind == TokenKind.Word && Starters.Contains(Lower(tokens[index]));

    private int FirstWordFrom(int index)
    {
        const int mostOpeners = 3;
        for (var i = index; i < tokens.Count && i <= index + mostOpeners; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation) return i;
        }

        return -1;
    }

    private bool IsLower(int index) =>
        Rune.TryGetRuneAt(text, tokens[index].Start, out var first) && Rune.IsLower(first);

    private string Lower(RawToken token) =>
        text.AsSpan(token.Start, token.End - token.Start).ToString().ToLowerInvariant();

    private static bool IsTerminator(char mark) =>
        mark is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' or '॥' or '。' or '！' or '？';

    private static bool IsCloser(char mark) => mark is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』';
}
