namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Words that stand in the gazetteer as a name.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Folded">The name.</param>
internal readonly record struct NameMatch(int First, int Last, string Folded)
{
    /// <summary>How many words.</summary>
    public int WordCount => Last - First + 1;
}
