using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>A word as names have it: "Zor", "U.S.", "N'Djamena"; a possessive 's is left out.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="SentenceIndex">The sentence it stands in.</param>
/// <param name="Folded">Its folded form.</param>
/// <param name="Shape">How its letters are cased.</param>
/// <param name="GapBefore">What parts it from the word before.</param>
internal readonly record struct NameWord(
    TextSpan Span, int SentenceIndex, string Folded, LetterShape Shape, WordGap GapBefore)
{
    /// <summary>Whether its first letter is a capital, or its script has none.</summary>
    public bool MayStartName => Shape != LetterShape.Lower;
}

/// <summary>How the letters of a word are cased.</summary>
internal enum LetterShape
{
    /// <summary>First letter is small.</summary>
    Lower,

    /// <summary>First letter is a capital.</summary>
    Capitalised,

    /// <summary>Two capitals or more and no small letter.</summary>
    AllCapitals,

    /// <summary>The script knows no case.</summary>
    Caseless,
}

/// <summary>What parts two words.</summary>
internal enum WordGap
{
    /// <summary>A new sentence.</summary>
    SentenceStart,

    /// <summary>White space, or the full stop of an abbreviation and white space.</summary>
    Space,

    /// <summary>A hyphen without white space.</summary>
    Hyphen,

    /// <summary>One comma.</summary>
    Comma,

    /// <summary>A figure, a bracket, anything else.</summary>
    Other,
}
