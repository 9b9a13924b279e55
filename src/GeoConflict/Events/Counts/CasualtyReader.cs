using System.Collections.Frozen;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Reads the killed and the injured of a sentence or a part of one.</summary>
internal static class CasualtyReader
{
    private static readonly FrozenSet<string> KillWords = FrozenSet.ToFrozenSet(
    [
        "killed", "kills", "killing", "kill", "dead", "died", "dies", "slain", "murdered", "murdering", "massacred",
            "executed",
        "executing", "beheaded", "beheading", "assassinated", "martyred", "slaughtered", "deaths", "fatalities",
            "perished",
        "lynched", "butchered", "gunned", "murder", "lives", "bodies", "toll", "assassinate", "shot", "hacked",
            "stabbed", "death",
    ], StringComparer.Ordinal);

    /// <summary>Words between "toll" and its figure: "the toll of Sunday's bombing in … rose to 292".</summary>
    private const int TollReach = 26;

    private static readonly FrozenSet<string> HurtWords = FrozenSet.ToFrozenSet(
        ["wounded", "wounding", "injured", "injuring", "injures", "wounds", "hurt", "injuries", "hospitalized",
            "hospitalised", "maimed"],
        StringComparer.Ordinal);

    /// <summary>Reads words [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public static Casualties Read(ArticleWords words, int start, int end)
    {
        var quantities = QuantityReader.Read(words, start, end);
        var killed = Claim.None;
        var injured = Claim.None;
        var isToll = false;
        for (var i = start; i < end; i++)
        {
            var text = words[i].Text;
            if (!killed.IsFound && KillWords.Contains(text) && !IsOtherUse(words, i))
            {
                killed = text is "toll" || IsTotal(words, i, start)
                    ? Toll(words, quantities, i, end) : Find(words, quantities, i, start, end, isKill: true);
                if (!killed.IsFound && text is not "toll") killed = Find(words, quantities, i, start, end,
                    isKill: true);
                isToll |= (text is "toll" || IsTotal(words, i, start)) && killed.IsFound;
            }
            else if (!injured.IsFound && HurtWords.Contains(text))
            {
                injured = Find(words, quantities, i, start, end, isKill: false);
            }
        }

        return new Casualties(killed.Value, killed.First, killed.End, injured.Value, injured.First, injured.End,
            isToll);
    }

    /// <summary>Whether the words are those of a running total: "the number of people killed", "the dead at".</summary>
    private static bool IsTotal(ArticleWords words, int at, int start)
    {
        if (words[at].Text is "dead" && words.TextAt(at + 1) is "at" or "now") return true;
        for (var i = at - 1; i >= Math.Max(start, at - 4); i--)
        {
            if (words[i].Text == "number" && words.TextAt(i + 1) == "of") return true;
        }

        return false;
    }

    private static Claim Toll(ArticleWords words, List<Quantity> quantities, int at, int end)
    {
        foreach (var q in quantities)
        {
            if (q.FirstWord <= at || q.FirstWord - at > TollReach || q.EndWord > end || q.IsPart) continue;
            if (words.TextAt(q.FirstWord - 1) is "to" or "at" or "reached" or "now" or "was" or "is" or "of"
                or "stands" or "passed") return new Claim(q.Claim, q.FirstWord, q.EndWord);
        }

        return Claim.None;
    }

    private static Claim Find(ArticleWords words, List<Quantity> quantities, int at, int start, int end, bool isKill)
    {
        if (IsNone(words, at, start)) return new Claim(new CountClaim(0, 0, 0), at - 1, at + 1);
        var text = words[at].Text;
        var isState = text is "dead" or "died" or "dies" or "deaths" or "fatalities" or "bodies" or "injuries"
            or "perished";
        var isPassive = !isState && IsPassive(words, at, start);
        var canFollow = !isState && !isPassive;
        if (text is "lives") return After(words, quantities, at, end, isKill) is { IsFound: true } l
            ? l : Before(words, quantities, at, start);
        if (canFollow && After(words, quantities, at, end, isKill) is { IsFound: true } after) return after;
        if (text is "killing" or "wounding" or "injuring" or "kill" or "kills" or "murder"
            or "death") return Claim.None;
        if (Before(words, quantities, at, start) is { IsFound: true } before) return before;
        if (isState && After(words, quantities, at, end, isKill) is { IsFound: true } later
            && later.First == at + 1) return later;
        return isPassive && isKill && words.TextAt(at - 1) is "was" && words[Math.Max(start, at - 2)].IsCapital
            ? new Claim(new CountClaim(1, 1, 1), at - 1, at + 1)
            : Claim.None;
    }

    /// <summary>The count right after: "killing six people and three soldiers", with lists summed.</summary>
    private static Claim After(ArticleWords words, List<Quantity> quantities, int at, int end, bool isKill)
    {
        var from = at + 1;
        while (from < end && words[from].Text is "dead" or "and" or "or" or "down" or "of" or "injuring"
            or "wounding" or "killing" or "wounded" or "injured" or "injure" or "wound") from++;
        for (var k = 0; k < quantities.Count; k++)
        {
            var q = quantities[k];
            if (q.FirstWord < from) continue;
            if (q.FirstWord > from + 1 || q.IsPart || (q.FirstWord == from + 1
                && words[from].Text is not ("the" or "another" or "a" or "reportedly" or "over"
                or "all"))) return Claim.None;
            if (!isKill && words[from - 1].Text is "killing") return Claim.None;
            return Sum(words, quantities, k, end);
        }

        return Claim.None;
    }

    /// <summary>Adds up "two soldiers, a guard and three civilians"; stops where the next count has its own
    /// verb.</summary>
    private static Claim Sum(ArticleWords words, List<Quantity> quantities, int first, int end)
    {
        var total = quantities[first];
        var claim = total.Claim;
        var last = total.NounEnd;
        for (var k = first + 1; k < quantities.Count; k++)
        {
            var next = quantities[k];
            if (next.IsPart || next.NounEnd == next.EndWord || quantities[k - 1].NounEnd == quantities[k - 1].EndWord
                || !IsListGap(words, quantities[k - 1].NounEnd, next.FirstWord)) break;
            if (IsFollowedByOwnVerb(words, next.NounEnd, end)) break;
            claim = Add(claim, next.Claim);
            last = next.NounEnd;
        }

        return new Claim(claim, total.FirstWord, last);
    }

    /// <summary>The count that a passive or "dead" looks back to: "two soldiers and three civilians were
    /// killed".</summary>
    private static Claim Before(ArticleWords words, List<Quantity> quantities, int at, int start)
    {
        var (claim, first, last) = (default(CountClaim), -1, -1);
        for (var k = quantities.Count - 1; k >= 0; k--)
        {
            var q = quantities[k];
            if (q.EndWord > at || q.FirstWord < start || q.IsPart) continue;
            if (first < 0)
            {
                if (at - q.EndWord > 14 || HasVerbBetween(words, q.NounEnd, at)) return Claim.None;
                (claim, first, last) = (q.Claim, q.FirstWord, q.NounEnd);
                continue;
            }

            if (q.NounEnd == q.EndWord || !IsListGap(words, q.NounEnd, first)) break;
            (claim, first) = (Add(q.Claim, claim), q.FirstWord);
        }

        return first < 0 ? Claim.None : new Claim(claim, first, Math.Min(last, at));
    }

    private static bool HasVerbBetween(ArticleWords words, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            var text = words[i].Text;
            if (KillWords.Contains(text) && text is not "lives" || HurtWords.Contains(text) && at - i > 2) return true;
            if (text is ";" or "who" or "said" or "told" or "after" or "when" or "while" or "arrested" or "detained"
                or "kidnapped") return true;
        }

        return false;
    }

    private static bool IsListGap(ArticleWords words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Text is not ("," or "and" or "also")) return false;
        }

        return to > from;
    }

    private static bool IsFollowedByOwnVerb(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 3); i++)
        {
            if (HurtWords.Contains(words[i].Text)
                || words[i].Text is "arrested" or "captured" or "missing" or "critically" or "seriously"
                or "abducted" or "kidnapped") return true;
        }

        return false;
    }

    private static bool IsPassive(ArticleWords words, int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - 4); i--)
        {
            if (words[i].Text is "was" or "were" or "been" or "being" or "are" or "is" or "be") return true;
            if (words[i].Text is not ("and" or "also" or "reportedly" or "allegedly" or "wounded" or "injured"
                or "killed" or "either" or "or" or "later" or "seriously" or "all")) return false;
        }

        return false;
    }

    private static bool IsNone(ArticleWords words, int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - 4); i--)
        {
            if (words[i].Text is "nobody" or "none" || (words[i].Text is "no"
                && words.TextAt(i + 1) is "one" or "casualties" or "people" or "civilians" or "deaths" or "injuries"
                or "fatalities")) return true;
        }

        return words.TextAt(at - 1) is "no" or "without";
    }

    private static bool IsOtherUse(ArticleWords words, int i) => words[i].Text switch
    {
        "shot" => words.TextAt(i + 1) is not ("dead" or "and") || (words.TextAt(i + 1) == "and"
            && words.TextAt(i + 2) is not "killed"),
        "gunned" => words.TextAt(i + 1) != "down",
        "hacked" or "stabbed" => words.TextAt(i + 1) != "to" || words.TextAt(i + 2) != "death",
        "lives" => words.TextAt(i - 1) is not ("the" or "their" or "lost")
            || words.TextAt(i - 2) is not ("claimed" or "lost" or "claiming" or "claims"),
        "death" => words.TextAt(i + 1) is "toll" or "penalty" || words.TextAt(i - 1) is not "to",
        "murder" or "bodies" => words[i].Text == "murder",
        "kill" => words.TextAt(i - 1) is "to"
            && words.TextAt(i - 2) is "threatened" or "threatening" or "plot" or "planned",
        _ => false,
    };

    private static CountClaim Add(CountClaim a, CountClaim b) => new(SafeSum(a.Low, b.Low), a.Best is { } x
        && b.Best is { } y ? SafeSum(x, y) : null, a.High is { } h && b.High is { } g ? SafeSum(h, g) : null);

    private static int SafeSum(int a, int b) => (int)Math.Min(int.MaxValue, (long)a + b);

    private readonly record struct Claim(CountClaim? Value, int First, int End)
    {
        public static Claim None { get; } = new(null, 0, 0);

        public bool IsFound => Value is not null;

        public Claim(CountClaim value, int first, int end)
            : this((CountClaim?)value, first, end)
        {
        }
    }
}
