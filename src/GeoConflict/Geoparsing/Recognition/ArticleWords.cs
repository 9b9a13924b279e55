using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>The words of an article, with how each sentence is cased.</summary>
internal sealed class ArticleWords(TokenizedText text, NameWord[] words, SentenceCasing[] casings)
{
    /// <summary>The text with its tokens.</summary>
    public TokenizedText Text => text;

    /// <summary>All words in order.</summary>
    public ReadOnlySpan<NameWord> All => words;

    /// <summary>How the sentence of this word is cased.</summary>
    public SentenceCasing CasingAt(int word) => casings[words[word].SentenceIndex];

    /// <summary>The word before, parted by space or hyphen only; null if none.</summary>
    public NameWord? Before(int word) =>
        word > 0 && words[word].GapBefore is WordGap.Space or WordGap.Hyphen ? words[word - 1] : null;

    /// <summary>The word after, parted by space or hyphen only; null if none.</summary>
    public NameWord? After(int word) =>
        word + 1 < words.Length
            && words[word + 1].GapBefore is WordGap.Space or WordGap.Hyphen ? words[word + 1] : null;

    /// <summary>Whether the word opens its sentence.</summary>
    public bool StartsSentence(int word) => words[word].GapBefore == WordGap.SentenceStart;

    /// <summary>From the first of these words to the last.</summary>
    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(words[first].Span.Start, words[last].Span.End);

    /// <summary>The first word that ends after <paramref name="offset"/>; the number of words if none does.</summary>
    public int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}

/// <summary>How the words of a sentence are cased, which decides what a capital is worth.</summary>
internal enum SentenceCasing
{
    /// <summary>Names are capitalised, other words are not.</summary>
    Mixed,

    /// <summary>Nearly every word is capitalised: a headline.</summary>
    Title,

    /// <summary>All letters are capitals.</summary>
    Upper,

    /// <summary>The text has no capitals at all.</summary>
    Lower,
}
