using System.Text;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Relations;

/// <summary>
/// The words before or after a name in their normalized form, parted by single spaces, each traceable to the text.
/// </summary>
internal sealed class RelationWindow
{
    private readonly TokenizedText text;
    private readonly List<(int Offset, int Token)> starts = [];

    private RelationWindow(TokenizedText text, int firstToken, int endToken)
    {
        this.text = text;
        var words = new StringBuilder();
        for (var i = firstToken; i < endToken; i++)
        {
            starts.Add((words.Length, i));
            words.Append(text.Tokens[i].Normalized).Append(' ');
        }

        Words = words.ToString();
    }

    /// <summary>The words, each followed by a space.</summary>
    public string Words { get; }

    /// <summary>Up to <paramref name="most"/> tokens before this one, within its sentence.</summary>
    public static RelationWindow Before(TokenizedText text, int token, int most)
    {
        var sentence = text.Sentences[text.Tokens[token].SentenceIndex];
        return new RelationWindow(text, Math.Max(sentence.FirstToken, token - most), token);
    }

    /// <summary>Up to <paramref name="most"/> tokens from this one on, within the sentence.</summary>
    public static RelationWindow From(TokenizedText text, int token, int sentenceIndex, int most) =>
        new(text, token, Math.Min(text.Sentences[sentenceIndex].EndToken, token + most));

    /// <summary>The text under a range of <see cref="Words"/>; the range is not empty.</summary>
    public TextSpan SpanOf(int offset, int length)
    {
        var (start, end) = (-1, 0);
        foreach (var (at, token) in starts)
        {
            if (at < offset) continue;
            if (at >= offset + length) break;
            if (start < 0) start = text.Tokens[token].Span.Start;
            end = text.Tokens[token].Span.End;
        }

        return TextSpan.FromBounds(start, end);
    }
}
