using System.Collections.Frozen;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Coding;

/// <summary>Reads what a part of a sentence tells of crowds and of forces that act on them.</summary>
internal static class CrowdReader
{
    private static readonly FrozenSet<string> Crowd = Set(
        "protest", "protests", "protester", "protesters", "protestor", "protestors", "protesting", "protested",
        "demonstrator", "demonstrators", "demonstration", "demonstrations", "demonstrating", "demonstrated", "marchers",
        "marched", "march", "marches", "marching", "strikers", "rally", "rallies", "rallied", "crowd", "crowds", "sit",
        "picket", "picketing", "gathered", "supporters", "vigil", "unrest", "dissidents", "chanting", "slogans",
            "placards", "uprising");

    private static readonly FrozenSet<string> Fire = Set("fired", "fire", "shot", "bullets", "gunfire", "shooting",
        "shots",
        "firing", "ammunition", "rounds", "shoot", "opened");

    private static readonly FrozenSet<string> Riot = Set("stones", "rocks", "petrol", "molotov", "torched", "torching",
        "torch", "looted", "looting", "riot", "riots", "rioting", "rioters", "burned", "burnt", "ablaze", "ransacked",
        "smashed", "barricades", "firebombs", "vandalised", "vandalized", "stormed", "storm", "set", "arson");

    /// <summary>Whether a crowd with a demand is told of: a march, a strike, a sit-in.</summary>
    public static bool HasCrowd(ArticleWords words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Crowd.Contains(words[i].Text)) continue;
            if (words[i].Text == "sit" && words.TextAt(i + 1) != "in") continue;
            if (words[i].Text is "crowd" or "crowds" && IsAudience(words, i)) continue;
            if (words[i].Text is "march" && (words.TextAt(i + 1) is "" || words[i + 1].Kind == WordKind.Number
                || (words[i].IsCapital && i > start && !words[i - 1].IsMark("\"")))) continue;
            return true;
        }

        return HasStrike(words, start, end);
    }

    /// <summary>Whether state forces fire in this part, and are not the ones fired at.</summary>
    public static bool ForcesFire(ArticleWords words, IReadOnlyList<Party> parties, int start, int end)
    {
        var force = parties.FirstOrDefault(p => p.IsState && !p.IsBareCountry
            && words.TextAt(p.FirstWord - 1) is not ("on" or "at" or "against" or "with" or "fought" or "killed"));
        if (force is null) return false;
        for (var i = start; i < end; i++)
        {
            if (!Fire.Contains(words[i].Text)) continue;
            if (words[i].Text == "opened" && words.TextAt(i + 1) != "fire") continue;
            if (words[i].Text == "fire" && words.TextAt(i - 1) is "set" or "caught" or "on" or "to") continue;
            if (words.TextAt(i + 1) is "tear" or "teargas" or "gas" or "water" or "rubber" or "warning"
                or "stun") continue;
            if (words.TextAt(i + 2) is "air" || words.TextAt(i + 3) is "air") continue;
            if (words.TextAt(i - 1) is "rubber" or "warning" or "plastic") continue;
            return true;
        }

        return false;
    }

    /// <summary>Whether the crowd itself is violent: it throws, burns, loots, storms.</summary>
    public static bool IsViolent(ArticleWords words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Riot.Contains(words[i].Text)) continue;
            if (words[i].Text == "set" && words.TextAt(i + 1) is not ("fire" or "alight" or "ablaze")
                && words.TextAt(i + 2) is not ("fire" or "alight" or "ablaze")
                && words.TextAt(i + 3) is not ("fire" or "alight" or "ablaze")) continue;
            if (words[i].Text is "stormed" or "storm" && IsOnCrowd(words, i + 1, end)) continue;
            if (words[i].Text == "riot" && words.TextAt(i + 1) is "police" or "gear" or "squad" or "shields") continue;
            return true;
        }

        return false;
    }

    /// <summary>Supporters, students and the like who fight the police are no army, unless armed groups are named.</summary>
    public static bool IsAgainstPolice(ArticleWords words, EventMention mention)
    {
        if (mention.Parties.Any(p => p is { IsArmed: true, IsState: false })
            || !mention.Parties.Any(p => p.Name.StartsWith("Police", StringComparison.Ordinal))) return false;
        for (var i = mention.Start; i < mention.End; i++)
        {
            if (words[i].Text is "supporters" or "students" or "youths" or "fans" or "rioters" or "settlers" or "crowd"
                or "crowds" or "protesters" or "demonstrators") return true;
        }

        return false;
    }

    /// <summary>Whether it is the crowd that is stormed: "stormed a camp of protesters".</summary>
    private static bool IsOnCrowd(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 5); i++)
        {
            if (words[i].Text is "camp" or "sit" or "protest" or "protesters" or "demonstrators" or "tents" or "square")
                return true;
        }

        return false;
    }

    private static bool HasStrike(ArticleWords words, int start, int end)
    {
        for (var i = start; i < end - 1; i++)
        {
            if (words[i].Text is "on" && words[i + 1].Text is "strike") return true;
            if (words[i].Text is "striking" && words.TextAt(i + 1) is "workers" or "miners" or "teachers"
                or "farmers" or "nurses" or "doctors" or "drivers" or "dockers") return true;
        }

        return false;
    }

    private static bool IsAudience(ArticleWords words, int at) =>
        words.TextAt(at + 1) is "of" && words.TextAt(at + 2) is "shoppers" or "worshippers" or "fans" or "tourists"
            or "passengers" or "spectators" or "mourners" or "villagers" or "people" or "civilians" or "recruits"
        || words.TextAt(at - 1) is "into" && words.TextAt(at - 2) is "himself" or "bomb";

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.Ordinal);
}
