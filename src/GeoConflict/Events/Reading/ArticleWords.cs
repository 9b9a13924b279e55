using GeoConflict.Text;

namespace GeoConflict.Events.Reading;

/// <summary>An article as a row of words: hyphens inside words dropped, abbreviations and possessives joined.</summary>
internal sealed class ArticleWords
{
    private readonly Word[] words;
    private readonly Range[] sentences;

    private ArticleWords(TokenizedText text, Word[] words, Range[] sentences, bool isAllUpper)
    {
        Source = text;
        this.words = words;
        this.sentences = sentences;
        IsAllUpper = isAllUpper;
    }

    /// <summary>The text it was read from.</summary>
    public TokenizedText Source { get; }

    /// <summary>Whether the text is written in capitals only, so that they tell nothing.</summary>
    public bool IsAllUpper { get; }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>How many sentences there are.</summary>
    public int SentenceCount => sentences.Length;

    /// <summary>The word at <paramref name="index"/>.</summary>
    public ref readonly Word this[int index] => ref words[index];

    /// <summary>The text of a word; empty outside the article.</summary>
    public string TextAt(int index) => (uint)index < (uint)words.Length ? words[index].Text : "";

    /// <summary>First word of a sentence.</summary>
    public int StartOf(int sentence) => sentences[sentence].Start.Value;

    /// <summary>One past the last word of a sentence.</summary>
    public int EndOf(int sentence) => sentences[sentence].End.Value;

    /// <summary>The span from one word up to, not including, another.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(words[first].Span.Start, words[end - 1].Span.End);

    /// <summary>The first word that ends after <paramref name="offset"/>; <see cref="Count"/> if none does.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Reads the words of a text.</summary>
    public static ArticleWords Read(TokenizedText text)
    {
        var isAllUpper = HasOnlyCapitals(text.Text);
        var words = new List<Word>(text.Tokens.Count);
        var sentences = new Range[text.Sentences.Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = words.Count;
            var sentence = text.Sentences[s];
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++) t = Append(words, text, s, t, isAllUpper);
            sentences[s] = first..words.Count;
        }

        return new ArticleWords(text, [.. words], sentences, isAllUpper);
    }

    /// <returns>The last token used.</returns>
    private static int Append(List<Word> words, TokenizedText text, int sentence, int t, bool isAllUpper)
    {
        var token = text.Tokens[t];
        var raw = text.WordsOf(token);
        switch (token.Kind)
        {
            case TokenKind.Number:
                words.Add(new Word(raw.ToString(), token.Span, sentence, WordKind.Number, false, false));
                return t;
            case TokenKind.Word:
                if (Abbreviation(text, t) is { } last)
                {
                    var letters = "";
                    for (var i = t; i <= last; i++) letters += text.Tokens[i].Kind == TokenKind.Word
                        ? text.Tokens[i].Normalized : "";
                    var end = text.Tokens[last].Span.End;
                    words.Add(new Word(letters == "us"
                        ? "u.s." : letters, TextSpan.FromBounds(token.Span.Start, end), sentence, WordKind.Word,
                        !isAllUpper, false));
                    return last;
                }

                var isUnitedStates = !isAllUpper && raw is "US";
                var isCapital = !isAllUpper && char.IsUpper(raw[0]);
                words.Add(new Word(isUnitedStates
                    ? "u.s." : token.Normalized, token.Span, sentence, WordKind.Word, isCapital, false));
                return t;
            default:
                return AppendMark(words, text, sentence, t, raw);
        }
    }

    private static int AppendMark(List<Word> words, TokenizedText text, int sentence, int t, ReadOnlySpan<char> raw)
    {
        var token = text.Tokens[t];
        var isGlued = words.Count > 0 && words[^1].Sentence == sentence && words[^1].Kind != WordKind.Mark
            && words[^1].Span.End == token.Span.Start && t + 1 < text.Tokens.Count
            && text.Tokens[t + 1].Span.Start == token.Span.End && text.Tokens[t + 1].Kind != TokenKind.Punctuation;
        if (isGlued && raw is "'" or "’" && text.Tokens[t + 1].Normalized is "s")
        {
            words[^1] = words[^1] with { IsPossessive = true };
            return t + 1;
        }

        if (isGlued && raw is "'" or "’" or "‘" or "`"
            && words[^1].Text.Length + text.Tokens[t + 1].Normalized.Length > 0)
        {
            var joined = words[^1].Text + text.Tokens[t + 1].Normalized;
            words[^1] = words[^1] with
            {
                Text = joined,
                Span = TextSpan.FromBounds(words[^1].Span.Start,
                text.Tokens[t + 1].Span.End)
            };
            return t + 1;
        }

        if (raw is "'" or "’" && words.Count > 0 && words[^1].Span.End == token.Span.Start
            && words[^1].Text.EndsWith('s'))
        {
            words[^1] = words[^1] with { IsPossessive = true };
            return t;
        }

        var isBetweenNumbers = isGlued && words[^1].Kind == WordKind.Number
            && text.Tokens[t + 1].Kind == TokenKind.Number;
        if (isGlued && raw is "-" or "‐" or "‑" && !isBetweenNumbers) return t;
        var mark = raw switch
        {
            "“" or "”" or "«" or "»" or "„" => "\"",
            "—" or "–" => "-",
            _ => token.Normalized.Length > 0 ? token.Normalized : raw.ToString(),
        };
        words.Add(new Word(mark, token.Span, sentence, WordKind.Mark, false, false));
        return t;
    }

    /// <returns>The last token of "U.S." or "U. N."; null if no abbreviation starts at <paramref name="t"/>.</returns>
    private static int? Abbreviation(TokenizedText text, int t)
    {
        var last = t;
        var letters = 0;
        for (var i = t; i + 1 < text.Tokens.Count; i += 2)
        {
            var (letter, point) = (text.Tokens[i], text.Tokens[i + 1]);
            if (letter.Kind != TokenKind.Word || letter.Span.Length != 1 || text.WordsOf(point) is not ".") break;
            if (point.Span.Start != letter.Span.End || (i > t
                && letter.Span.Start != text.Tokens[i - 1].Span.End)) break;
            if (letter.SentenceIndex != text.Tokens[t].SentenceIndex
                || point.SentenceIndex != letter.SentenceIndex) break;
            letters++;
            last = i + 1;
        }

        return letters >= 2 ? last : null;
    }

    private static bool HasOnlyCapitals(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterUpper(c)) upper++;
            else if (char.IsAsciiLetterLower(c)) lower++;
        }

        return upper > 4 * lower;
    }
}
