namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>A text with the names that people have marked in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Names">The names; they do not overlap.</param>
/// <param name="Marking">What is known of the words that are not marked.</param>
/// <param name="Source">
/// Number of the collection it is from: 0 for those whose habits the tagger is to follow; of the others it learns
/// apart what is only their habit.
/// </param>
/// <param name="Fold">The part of a cross-validation it is in; null if it is never held out.</param>
public sealed record MarkedText(
    string Text, IReadOnlyList<MarkedName> Names, Marking Marking, int Source = 0, int? Fold = null);

/// <summary>What is known of the words of a text that are not marked.</summary>
public enum Marking
{
    /// <summary>They are no names.</summary>
    AllNames,

    /// <summary>They are no places and no adjectives of nations; they may be people or organisations.</summary>
    AllPlaces,

    /// <summary>Nothing.</summary>
    SomeNames,
}
