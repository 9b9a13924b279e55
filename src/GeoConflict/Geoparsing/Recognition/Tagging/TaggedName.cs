namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>A name that the tagger found.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Use">What it names.</param>
internal readonly record struct TaggedName(int First, int Last, NameUse Use);
