using GeoConflict.Gazetteer;

namespace GeoConflict.Text;

/// <summary>Cuts a text into sentences and tokens, in time linear in its length.</summary>
public static class Tokenizer
{
    /// <summary>Every letter and digit of <paramref name="text"/> lies in a token, every token in a sentence.</summary>
    public static TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var layout = new LineLayout(text);
        var raw = Lexer.Read(text, layout.Lines);
        var splitter = new SentenceSplitter(text, raw, layout);
        var tokens = new Token[raw.Count];
        var sentences = new List<Sentence>();
        var (firstToken, paragraph) = (0, 0);
        for (var i = 0; i < raw.Count; i++)
        {
            var span = TextSpan.FromBounds(raw[i].Start, raw[i].End);
            tokens[i] = new Token(span, raw[i].Kind, sentences.Count, Normalize(text, span, raw[i].Kind));
            var count = i + 1 - firstToken;
            if (count < SentenceSplitter.LongestSentenceTokens && !splitter.EndsSentence(i)) continue;
            sentences.Add(
                new Sentence(TextSpan.FromBounds(raw[firstToken].Start, raw[i].End), firstToken, count, paragraph));
            firstToken = i + 1;
            if (splitter.EndsParagraph(i)) paragraph++;
        }

        return new TokenizedText(text, tokens, sentences);
    }

    private static string Normalize(string text, TextSpan span, TokenKind kind) =>
        kind == TokenKind.Word ? NameFolder.Fold(span.Of(text)) : span.Of(text).ToString();
}
