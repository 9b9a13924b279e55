namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>What is known of a word whatever text it stands in.</summary>
/// <param name="Folded">The word.</param>
/// <param name="Traits">The word lists that hold it.</param>
/// <param name="LongestName">How many words the longest name that starts with it has; 0 if none does.</param>
/// <param name="IsName">Whether it is the name of a place by itself.</param>
internal sealed record WordFacts(string Folded, WordTraits Traits, int LongestName, bool IsName)
{
    /// <summary>Hash of the word.</summary>
    public uint Hash { get; } = FeatureHash.Of(Folded);

    /// <summary>Hash of its first three letters.</summary>
    public uint Prefix { get; } = FeatureHash.Of(Folded.AsSpan(0, Math.Min(3, Folded.Length)));

    /// <summary>Hash of its last two letters.</summary>
    public uint Suffix2 { get; } = FeatureHash.Of(Folded.AsSpan(Math.Max(0, Folded.Length - 2)));

    /// <summary>Hash of its last three letters.</summary>
    public uint Suffix3 { get; } = FeatureHash.Of(Folded.AsSpan(Math.Max(0, Folded.Length - 3)));
}
