using GeoConflict.Events.Coding;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Placing;

/// <summary>The words of the sentence that speak for and against an event having happened at a place.</summary>
internal static class PairWords
{
    /// <summary>Shorter words are left to the other features.</summary>
    private const int LeastLetters = 3;

    /// <summary>So many words on each side of a name count as its neighbours.</summary>
    private const int Reach = 3;

    /// <summary>Adds the words beside a name, between it and the trigger, and of its whole sentence.</summary>
    /// <remarks>Names are left out: a model that knows them would know its examples and not the language.</remarks>
    public static void Add(
        ArticleWords words, EventMention mention, Trigger trigger, int first, int end, List<string> features)
    {
        var (start, stop) = (words.StartOf(mention.Sentence), words.EndOf(mention.Sentence));
        var quarter = (first - start) * 4 / Math.Max(1, stop - start);
        features.Add("quarter " + quarter);
        features.Add("length " + Math.Min(6, (stop - start) / 8));
        if (!IsName(words, first - 1)) features.Add("word before " + (first > start ? words.TextAt(first - 1) : "^"));
        if (!IsName(words, end)) features.Add("word after " + words.TextAt(end));
        if (mention.Parties.Any(p => p.FirstWord < end && first < p.EndWord)) features.Add("in party");
        if (mention.Parties.Any(p => p.FirstWord == end)) features.Add("party after");
        // In an article they would only say that the sentence has no place, which the others know better.
        var isLone = words.SentenceCount <= PlaceChooser.LoneSentences;
        var (from, to) = first >= trigger.EndWord ? (trigger.EndWord, first) : (end, trigger.FirstWord);
        for (var i = start; i < stop; i++)
        {
            if (!words[i].IsWord || words[i].Text.Length < LeastLetters || IsName(words, i)) continue;
            if (isLone) features.Add("sentence " + words[i].Text);
            if (i >= from && i < to) features.Add("between " + words[i].Text);
            if (i < first && i >= first - Reach) features.Add("shortly before " + words[i].Text);
            if (i >= end && i < end + Reach) features.Add("shortly after " + words[i].Text);
        }
    }

    /// <summary>Adds what speaks for and against a run of capitals being a place at all.</summary>
    public static void AddDoubts(
        ArticleWords words, int first, int end, int start, string governed, List<string> features)
    {
        features.Add("loose " + governed);
        features.Add("loose words " + Math.Min(end - first, 4));
        if (first == start) features.Add("loose opens");
        if (LocalNameReader.IsGivenName(words[first].Text)) features.Add("loose given name");
        if (words[end - 1].IsPossessive) features.Add("loose possessive");
        var before = first > start ? words.TextAt(first - 1) : "";
        if (before is "of" or "in" or "at" or "near" or "the" or "," or "and" or "to" or "into" or "by" or "from")
            features.Add("loose after " + before);
    }

    private static bool IsName(ArticleWords words, int at) =>
        at >= 0 && at < words.Count && (words[at].IsCapital || words[at].Kind == WordKind.Number);
}
