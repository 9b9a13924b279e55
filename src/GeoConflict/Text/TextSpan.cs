namespace GeoConflict.Text;

/// <summary>A half-open range [Start, End) of UTF-16 code units in one article's original text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first code unit after the range.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>Whether the two ranges share a code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this range.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
