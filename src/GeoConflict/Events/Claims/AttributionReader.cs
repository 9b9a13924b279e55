using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Claims;

/// <summary>Reads who says what a sentence tells: "…, the interior ministry said", "according to medics".</summary>
internal static class AttributionReader
{
    /// <summary>Longest name of a source, in words.</summary>
    private const int MostWords = 7;

    /// <summary>The source of a sentence as its words; null if none is named.</summary>
    /// <returns>First word and one past the last.</returns>
    public static (int First, int End)? SourceOf(ArticleWords words, int sentence)
    {
        var (start, end) = (words.StartOf(sentence), words.EndOf(sentence));
        for (var i = start; i < end; i++)
        {
            if (words[i].Text == "to" && words.TextAt(i - 1) == "according") return After(words, i + 1, end);
            if (words[i].Text is "said" or "says" or "told" or "reported" or "confirmed" or "stated" or "announced"
                && Before(words, i, start) is { } subject) return subject;
        }

        return null;
    }

    /// <summary>The words before a verb that can be its subject; null if there are none.</summary>
    public static (int First, int End)? Before(ArticleWords words, int verb, int start)
    {
        var first = verb;
        while (first > start && verb - first < MostWords && words[first - 1].Kind != WordKind.Mark
            && words[first - 1].Text is not ("and" or "but" or "that" or "which" or "who" or "while" or "when" or "as"
                or "has" or "have" or "had" or "was" or "were" or "also" or "later" or "after" or "before")) first--;
        var last = verb;
        while (last > first && words[last - 1].Text is "has" or "have" or "had" or "also" or "later") last--;
        if (last == first || words[first].Text is "he" or "she" or "it" or "they" or "we" or "i") return null;
        return (first, last);
    }

    private static (int First, int End)? After(ArticleWords words, int first, int end)
    {
        var last = first;
        while (last < end && last - first < MostWords && words[last].Kind != WordKind.Mark
            && words[last].Text is not ("and" or "but" or "that" or "which" or "who")) last++;
        return last > first ? (first, last) : null;
    }
}
