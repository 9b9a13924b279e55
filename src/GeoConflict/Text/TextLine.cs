namespace GeoConflict.Text;

/// <summary>One line of a text without its line break and without white space at its ends: [Start, End).</summary>
internal readonly record struct TextLine(int Start, int End)
{
    /// <summary>Width in UTF-16 code units.</summary>
    public int Width => End - Start;

    /// <summary>Whether nothing stands on it.</summary>
    public bool IsBlank => End == Start;
}
