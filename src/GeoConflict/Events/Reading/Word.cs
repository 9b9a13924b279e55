using GeoConflict.Text;

namespace GeoConflict.Events.Reading;

/// <summary>A word, number or mark as the event coder reads it.</summary>
/// <param name="Text">Lower case without marks; "u.s." for "US" and "U.S."; a mark is itself.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsCapital">Starts with a capital letter in a text that has small letters too.</param>
/// <param name="IsPossessive">Was followed by "'s".</param>
internal readonly record struct Word(
    string Text, TextSpan Span, int Sentence, WordKind Kind, bool IsCapital, bool IsPossessive)
{
    /// <summary>Whether it is a word, not a number or a mark.</summary>
    public bool IsWord => Kind == WordKind.Word;

    /// <summary>Whether it is this mark of punctuation.</summary>
    public bool IsMark(string mark) => Kind == WordKind.Mark && Text == mark;
}

/// <summary>What a <see cref="Word"/> is.</summary>
internal enum WordKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Punctuation.</summary>
    Mark,
}
