using System.Collections.Frozen;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Words for killing and hurting, and how they stand.</summary>
internal static class HarmWords
{
    private static readonly FrozenSet<string> Killing = FrozenSet.ToFrozenSet(
    [
        "killed", "kills", "killing", "kill", "dead", "died", "dies", "die", "slain", "murdered", "murdering",
        "massacred", "executed", "executing", "beheaded", "beheading", "assassinated", "martyred", "slaughtered",
        "deaths", "fatalities", "perished", "lynched", "butchered", "gunned", "murder", "lives", "bodies", "murders",
        "assassinate", "assassination", "shot", "hacked", "stabbed", "death", "drowned", "shoot", "beaten", "strangled",
        "lynching", "burned", "burnt",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Hurting = FrozenSet.ToFrozenSet(
        ["wounded", "wounding", "wound", "injured", "injuring", "injures", "injure", "wounds", "hurt", "hurting",
            "injuries", "hospitalized", "hospitalised", "maimed", "hospital", "burns"],
        StringComparer.Ordinal);

    /// <summary>Whether a word tells that somebody was killed or is dead.</summary>
    public static bool IsKilling(ArticleWords words, int at) => Killing.Contains(words[at].Text)
        && !IsOtherUse(words, at);

    /// <summary>Whether a word tells that somebody was hurt.</summary>
    public static bool IsHurting(ArticleWords words, int at) => Hurting.Contains(words[at].Text)
        && words[at].Text switch
        {
            "hospital" => words.TextAt(at - 1) is "in" && words.TextAt(at - 2) is "are" or "is" or "were" or "still"
                or "was",
            "burns" => words.TextAt(at - 1) is "serious" or "severe" or "with" or "suffered" or "had",
            _ => true,
        };

    /// <summary>Whether a word is a state and not an act, so that the count stands before it: "12 dead".</summary>
    public static bool IsState(string word) =>
        word is "dead" or "died" or "dies" or "die" or "deaths" or "fatalities" or "bodies" or "injuries" or "perished"
        or "death" or "drowned" or "hospital" or "burns";

    /// <summary>Whether the verb at <paramref name="at"/> has "was", "were" or "been" before it.</summary>
    public static bool IsPassive(ArticleWords words, int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - 4); i--)
        {
            if (words[i].Text is "was" or "were" or "been" or "being" or "are" or "is" or "be") return true;
            if (words[i].Text is not ("and" or "also" or "reportedly" or "allegedly" or "wounded" or "injured"
                or "killed" or "either" or "or" or "later" or "seriously" or "all" or "badly" or "severely"
                    or "slightly"
                or "lightly" or "fatally" or "critically")) return false;
        }

        return false;
    }

    private static bool IsOtherUse(ArticleWords words, int i) => words[i].Text switch
    {
        "shot" or "shoot" => words.TextAt(i + 1) is not "dead"
            && !(words.TextAt(i + 1) == "and" && words.TextAt(i + 2) is "killed" or "kill")
            && !(words.TextAt(i + 1) == "to" && words.TextAt(i + 2) is "death") && !EndsInDead(words, i),
        "gunned" => words.TextAt(i + 1) != "down",
        "hacked" or "stabbed" or "beaten" or "strangled" or "burned" or "burnt" => words.TextAt(i + 1) != "to"
            || words.TextAt(i + 2) != "death",
        "lives" => !(words.TextAt(i - 1) is "the" or "their" or "lost" && words.TextAt(i - 2) is "claimed" or "lost"
                or "claiming" or "claims" or "lose" or "losing")
            && !IsCost(words, i),
        "death" => words.TextAt(i + 1) is "toll" or "penalty" || words.TextAt(i - 1) is not "to",
        "kill" => words.TextAt(i - 1) is "to"
            && words.TextAt(i - 2) is "threatened" or "threatening" or "plot" or "planned",
        "dead" => words.TextAt(i - 1) is "declared" || (words.TextAt(i - 1) is "the"
            && words.TextAt(i - 2) is "among") || words.TextAt(i + 1) is "end" or "line" or "heat",
        _ => false,
    };

    /// <summary>"shot all five men in the car dead".</summary>
    private static bool EndsInDead(ArticleWords words, int at)
    {
        for (var i = at + 1; i < Math.Min(words.EndOf(words[at].Sentence), at + 11); i++)
        {
            if (words[i].Kind == WordKind.Mark || words[i].Text is "and" or "who") return false;
            if (words[i].Text == "dead") return true;
        }

        return false;
    }

    /// <summary>"claimed 12 lives", "took 130 lives", "cost at least 40 lives".</summary>
    private static bool IsCost(ArticleWords words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (words[i].Text is "claimed" or "claiming" or "claims" or "took" or "taken" or "taking" or "takes"
                or "cost"
                or "costing" or "costs") return true;
        }

        return false;
    }
}
