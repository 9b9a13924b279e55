using System.Collections.Frozen;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Triggers;

/// <summary>Tells nouns from verbs by their neighbours.</summary>
internal static class PartOfSpeech
{
    private static readonly FrozenSet<string> BeforeNoun = FrozenSet.ToFrozenSet(
    [
        "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "another",
            "any", "no",
        "each", "every", "some", "several", "many", "more", "recent", "deadly", "fresh", "new", "latest", "first",
            "second",
        "third", "last", "of", "in", "by", "for", "from", "after", "during", "with", "without", "against", "about",
            "despite",
        "major", "bloody", "heavy", "fierce", "violent", "apparent", "suspected", "alleged", "twin", "armed",
            "separate",
        "series", "amid", "under", "over", "between", "following", "drone", "air", "bomb", "rocket", "terrorist",
            "military",
        "surprise", "similar", "such", "two", "three", "four", "five", "six", "mass", "anti", "continued", "ongoing",
            "daily",
        "massive", "large", "peaceful", "student", "street", "public", "brutal", "deadliest", "worst", "retaliatory",
            "cross",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> AfterNoun = FrozenSet.ToFrozenSet(
    [
        "on", "by", "in", "against", "that", "which", "was", "were", "is", "are", "has", "have", "had", "of", "at",
            "near",
        "killed", "kills", "left", "leaves", "leaving", "between", "took", "occurred", "happened", "came", "targeted",
        "targeting", "and", "outside", "will", "would", "erupted", "broke", "continued", "killing", "rocked",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeVerb = FrozenSet.ToFrozenSet(
    [
        "to", "will", "would", "could", "may", "might", "can", "should", "must", "who", "which", "they", "we", "i",
            "he",
        "she", "it", "not", "did", "didnt", "does", "do", "dont", "cannot", "then", "also", "reportedly", "police",
        "has", "have", "had", "was", "were", "been", "be", "being", "is", "are", "got", "allegedly",
    ], StringComparer.Ordinal);

    /// <summary>Whether the words stand as a noun rather than as this form of a verb.</summary>
    public static bool IsNoun(ArticleWords words, int first, int end, VerbForm form)
    {
        if (form is VerbForm.Past or VerbForm.Participle) return false;
        var sentence = words[first].Sentence;
        var before = first > words.StartOf(sentence) ? words[first - 1].Text : "";
        var after = end < words.EndOf(sentence) ? words[end].Text : "";
        if (form == VerbForm.PastOrParticiple) return false;
        if (BeforeVerb.Contains(before)) return false;
        if (BeforeNoun.Contains(before) || (first > 0 && words[first - 1].IsPossessive
            && before.Length > 0)) return form != VerbForm.Gerund || after == "of"
            || before is not ("in" or "by" or "for" or "from" or "after" or "of" or "without" or "and");
        if (form == VerbForm.Gerund) return before.Length == 0
            ? AfterNoun.Contains(after) : AfterNoun.Contains(after) && after is not ("on" or "at" or "in");
        if (first > 0 && words[first - 1].Kind == WordKind.Number && before.Length > 0) return true;
        if (AfterNoun.Contains(after)) return true;
        return form == VerbForm.Present && before.Length > 1 && before.EndsWith('s') && !words[first - 1].IsCapital;
    }
}
