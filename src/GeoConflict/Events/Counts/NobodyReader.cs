using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Reads that nobody died: "no one was hurt", "no deaths were reported", "hurt nobody", "without
/// bloodshed".</summary>
internal static class NobodyReader
{
    /// <returns>Zero with its words; none if the text does not say so.</returns>
    public static CountedWords Read(ArticleWords words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var last = words[i].Text switch
            {
                "nobody" => HarmAfter(words, i + 1, end),
                "no" when words.TextAt(i + 1) is "one" or "people" or "civilians" or "soldiers" or "person" or "lives"
                    => HarmAfter(words, i + 2, end),
                "no" or "without" or "any" when IsNoHarm(words, i, start) => i + 2,
                "hurt" or "hurting" or "injured" or "injuring" or "killed" or "killing" or "harmed" or "harming"
                    when words.TextAt(i + 1) is "nobody" => i + 2,
                "hurt" or "injured" or "killed" or "harmed" when words.TextAt(i + 1) is "no"
                    && words.TextAt(i + 2) is "one" => i + 3,
                "not" when words.TextAt(i - 1) is "was" or "were"
                    && words.TextAt(i + 1) is "hurt" or "injured" or "harmed" => i + 2,
                "unhurt" or "unharmed" or "unscathed" => i + 1,
                _ => -1,
            };
            if (last > i && last <= end) return new CountedWords(new CountClaim(0, 0, 0), i, last);
        }

        return CountedWords.None;
    }

    private static bool IsNoHarm(ArticleWords words, int i, int start)
    {
        if (words[i].Text == "any" && !(i > start && words[i - 1].Text is "without")) return false;
        var noun = words.TextAt(i + 1) is "reported" or "known" or "immediate"
            ? words.TextAt(i + 2) : words.TextAt(i + 1);
        return noun is "casualties" or "deaths" or "injuries" or "fatalities" or "bloodshed" or "casualty" or "victims"
            or "dead" || (noun == "loss" && words.TextAt(i + 2) == "of");
    }

    /// <returns>One past the word for harm; -1 if none follows.</returns>
    private static int HarmAfter(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 5); i++)
        {
            if (words[i].Text is "hurt" or "injured" or "killed" or "wounded" or "harmed" or "died" or "dead"
                or "lost") return i + 1;
            if (words[i].Kind == WordKind.Mark) return -1;
        }

        return -1;
    }
}
