using System.Buffers;
using System.Text;

namespace GeoConflict.Gazetteer;

/// <summary>The one way in which names are made comparable, for the gazetteer and for text alike.</summary>
/// <remarks>
/// Lower case; marks dropped; apostrophes, ayn and hamza dropped; hyphens and other punctuation become one space;
/// Latin letters with strokes become their base; Arabic alef, ya, kaf and ta marbuta take one form each;
/// "U.S." becomes "us". The Arabic article is dropped at the start ("al-Mayadin", "Ash Shaddadi") and, in names of
/// three words or more, in the middle ("Dayr az Zawr"); a word on its own is never dropped. "El" before a space
/// stays ("El Salvador"), and so does a lower-case "at" or "as" before a space (English).
/// Folding twice gives the same as folding once. It never throws on any text.
/// </remarks>
public static class NameFolder
{
    private const int StackLength = 256;

    /// <summary>A destination of this length holds the folded form of any name of the given length.</summary>
    public static int MaxLengthFor(int sourceLength) => sourceLength * LetterFolder.MaxExpansion;

    /// <summary>The folded name.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var maxLength = MaxLengthFor(name.Length);
        var rented = maxLength > StackLength ? ArrayPool<char>.Shared.Rent(maxLength) : null;
        Span<char> folded = rented ?? stackalloc char[StackLength];
        try
        {
            return folded[..Fold(name, folded)].ToString();
        }
        finally
        {
            if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Folds into a buffer of at least <see cref="MaxLengthFor"/> characters.</summary>
    /// <returns>How many characters were written.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than that.</exception>
    public static int Fold(ReadOnlySpan<char> source, Span<char> destination)
    {
        if (destination.Length < MaxLengthFor(source.Length))
        {
            throw new ArgumentException("The destination is too short.", nameof(destination));
        }

        return ArticleFolder.DropArticles(destination[..FoldLetters(source, destination)]);
    }

    /// <summary>How many words a folded name has.</summary>
    public static int WordCount(ReadOnlySpan<char> folded) => folded.IsEmpty ? 0 : folded.Count(' ') + 1;

    /// <summary>Folds letters; separators still tell hyphens and capitals apart.</summary>
    private static int FoldLetters(ReadOnlySpan<char> source, Span<char> destination)
    {
        var output = new FoldedWriter(destination);
        if (Ascii.IsValid(source))
        {
            for (var i = 0; i < source.Length; i++)
            {
                if (source[i] != '.' || !IsInsideInitialism(source, i)) LetterFolder.FoldAscii(source[i], ref output);
            }
        }
        else
        {
            FoldRunes(source, ref output);
        }

        return output.Length;
    }

    /// <summary>A lone surrogate reads as the replacement character, which is a separator.</summary>
    private static void FoldRunes(ReadOnlySpan<char> source, ref FoldedWriter output)
    {
        for (var i = 0; i < source.Length;)
        {
            Rune.DecodeFromUtf16(source[i..], out var rune, out var length);
            if (rune.Value != '.' || !IsInsideInitialism(source, i)) LetterFolder.Fold(rune, ref output);
            i += length;
        }
    }

    /// <summary>Whether the full stop stands between two single letters, as in "U.S.".</summary>
    private static bool IsInsideInitialism(ReadOnlySpan<char> source, int stop) =>
        IsLetterAt(source, stop - 1) && !IsLetterAt(source, stop - 2)
        && IsLetterAt(source, stop + 1) && !IsLetterAt(source, stop + 2);

    private static bool IsLetterAt(ReadOnlySpan<char> source, int index) =>
        (uint)index < (uint)source.Length && char.IsLetter(source[index]);
}
