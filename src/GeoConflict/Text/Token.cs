namespace GeoConflict.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner hyphens and apostrophes split off as tokens of their own.</summary>
    Word,

    /// <summary>Digits, with inner separators ("1,200", "3.5").</summary>
    Number,

    /// <summary>One mark of punctuation or a symbol.</summary>
    Punctuation,
}

/// <summary>The smallest piece of text looked at.</summary>
/// <param name="Span">Where it stands; tokens do not overlap and are in order.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="SentenceIndex">Index into <see cref="TokenizedText.Sentences"/>.</param>
/// <param name="Normalized">Lower case, without marks; equal to the folded form of a one-word name.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, int SentenceIndex, string Normalized);
