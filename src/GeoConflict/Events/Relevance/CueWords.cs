using System.Collections.Frozen;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Relevance;

/// <summary>Words beside which an event is told as news, as history, as a plan, as talk; by sort.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<string, string> Sorts = Lexicon.Rows("relevance-cues")
        .SelectMany(row => row[1].Split(' ').Select(word => KeyValuePair.Create(word, row[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that join or frame a clause, which are features one by one.</summary>
    private static readonly FrozenSet<string> Joints = FrozenSet.ToFrozenSet(
    [
        "a", "after", "against", "also", "an", "and", "another", "are", "as", "at", "be", "been", "before", "being",
        "both", "but", "by", "during", "first", "following", "for", "from", "had", "has", "have", "his", "if", "in",
        "into", "is", "it", "its", "new", "no", "not", "of", "on", "or", "over", "second", "since", "such", "than",
        "that", "the", "their", "them", "these", "they", "this", "those", "to", "two", "under", "was", "were", "when",
        "where", "which", "while", "who", "whose", "will", "with", "would", "\"", ",", ".", ";", ":", "-", "(",
    ], StringComparer.Ordinal);

    /// <summary>The sort of a word; null if it is no cue.</summary>
    public static string? SortOf(string word) => Sorts.GetValueOrDefault(word);

    /// <summary>The word itself where it joins clauses, else "" for the rim of the sentence and "x" for all
    /// others.</summary>
    public static string JointOf(string word) => word.Length == 0 ? "" : Joints.Contains(word) ? word : "x";
}
