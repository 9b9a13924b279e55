namespace GeoConflict.Api.Training;

/// <summary>Turns offsets counted in Unicode code points into UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>Where each code point begins, in UTF-16 units, and the end of the text.</summary>
    public static List<int> StartsOf(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += WidthAt(text, i)) starts.Add(i);
        starts.Add(text.Length);
        return starts;
    }

    private static int WidthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
