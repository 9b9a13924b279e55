namespace GeoConflict.Text;

/// <summary>A text cut into sentences and tokens.</summary>
/// <param name="Text">The original text.</param>
/// <param name="Tokens">All tokens in order.</param>
/// <param name="Sentences">All sentences in order; they do not overlap and hold every token.</param>
public sealed record TokenizedText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The token's own words.</summary>
    public ReadOnlySpan<char> WordsOf(Token token) => token.Span.Of(Text);
}

/// <summary>One sentence, or one line of a heading.</summary>
/// <param name="Span">From its first token to its last.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">How many tokens it has; at least one.</param>
/// <param name="ParagraphIndex">Index of the paragraph, counted from 0.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int ParagraphIndex)
{
    /// <summary>Index of the first token after it.</summary>
    public int EndToken => FirstToken + TokenCount;
}
