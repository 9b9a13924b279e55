using GeoConflict.Text;

namespace GeoConflict.Events.Placing;

/// <summary>How many words of event places were found, over any number of texts.</summary>
/// <param name="Right">Words found that people marked too.</param>
/// <param name="Wrong">Words found that nobody marked.</param>
/// <param name="Missed">Words marked that were not found.</param>
public readonly record struct PlaceScore(int Right, int Wrong, int Missed)
{
    /// <summary>Share of the words found that is right, in [0, 1]; 0 where none was found.</summary>
    public double Precision => Right == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Share of the words marked that was found, in [0, 1]; 0 where none was marked.</summary>
    public double Recall => Right == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of the two, in [0, 1].</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / (2 * Right + Wrong + Missed);

    /// <summary>The sum of two scores.</summary>
    public static PlaceScore operator +(PlaceScore one, PlaceScore other) =>
        new(one.Right + other.Right, one.Wrong + other.Wrong, one.Missed + other.Missed);

    /// <summary>Scores one text; a word is a run of characters that are no white space.</summary>
    public static PlaceScore Of(string text, IReadOnlyList<TextSpan> marked, IReadOnlyList<TextSpan> found)
    {
        var (right, wrong, missed) = (0, 0, 0);
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsWhiteSpace(text[start])) continue;
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var word = TextSpan.FromBounds(start, end);
            switch (marked.Any(word.Overlaps), found.Any(word.Overlaps))
            {
                case (true, true):
                    right++;
                    break;
                case (false, true):
                    wrong++;
                    break;
                case (true, false):
                    missed++;
                    break;
            }

            start = end;
        }

        return new PlaceScore(right, wrong, missed);
    }
}
