using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Reads the killed and the injured of a sentence or a part of one.</summary>
internal static class CasualtyReader
{
    /// <summary>Reads words [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public static Casualties Read(ArticleWords words, int start, int end)
    {
        var quantities = QuantityReader.Read(words, start, end);
        var toll = TollReader.Read(words, quantities, start, end);
        var killed = toll;
        var injured = CountedWords.None;
        for (var i = start; i < end; i++)
        {
            if (!killed.IsFound && HarmWords.IsKilling(words, i)) killed = Harm(words, quantities, i, start, end, true);
            if (!injured.IsFound && HarmWords.IsHurting(words, i)) injured = Harm(words, quantities, i, start, end,
                false);
        }

        for (var i = start; i < end && !killed.IsFound; i++)
        {
            if (HarmWords.IsKilling(words, i)) killed = SingleVictim.Read(words, i, start, end);
        }

        var isNone = !killed.IsFound && NobodyReader.Read(words, start, end) is { IsFound: true };
        if (isNone) killed = NobodyReader.Read(words, start, end);
        return new Casualties(killed.Claim, killed.First, killed.End, injured.Claim, injured.First, injured.End,
            toll.IsFound && words.TextAt(toll.First - 1) is not "number")
        {
            IsNobody = isNone,
            IsFurther = killed.IsFound && IsFurther(words, killed, end),
            IsSumOverTime = killed.IsFound && IsSumOverTime(words, start, end),
            IsOfAttackers = killed.IsFound && IsOfAttackers(words, killed),
        };
    }

    /// <summary>The count that goes with one word for killing or hurting.</summary>
    private static CountedWords Harm(
        ArticleWords words, List<Quantity> quantities, int at, int start, int end, bool isKill)
    {
        var text = words[at].Text;
        if (text is "lives") return Lives(words, quantities, at, start, end);
        var isState = HarmWords.IsState(text);
        var isPassive = !isState && HarmWords.IsPassive(words, at, start);
        if (!isState && !isPassive && After(words, quantities, at, end,
            isKill) is { IsFound: true } after) return after;
        if (text is "killing" or "wounding" or "injuring" or "kill" or "kills" or "murder" or "hurting"
            or "shooting" or "murdering") return CountedWords.None;
        if (Before(words, quantities, at, start, isState || isPassive) is { IsFound: true } before) return before;
        return isState && After(words, quantities, at, end, isKill) is { IsFound: true } later
            && later.First <= at + 2 ? later : CountedWords.None;
    }

    /// <summary>"claimed 12 lives", "lost their lives".</summary>
    private static CountedWords Lives(ArticleWords words, List<Quantity> quantities, int at, int start, int end)
    {
        foreach (var q in quantities)
        {
            if (q.NounEnd == at + 1 || q.EndWord == at) return CountedWords.Of(q);
        }

        return After(words, quantities, at, end, true) is { IsFound: true } after
            ? after : Before(words, quantities, at, start, false);
    }

    /// <summary>The count right after: "killing six people and three soldiers", with lists summed.</summary>
    private static CountedWords After(ArticleWords words, List<Quantity> quantities, int at, int end, bool isKill)
    {
        var from = at + 1;
        while (from < end && words[from].Text is "dead" or "and" or "or" or "down" or "of" or "injuring"
            or "wounding" or "killing" or "wounded" or "injured" or "injure" or "wound" or "himself" or "herself"
            or "themselves" or "all") from++;
        for (var k = 0; k < quantities.Count; k++)
        {
            var q = quantities[k];
            if (q.EndWord <= from) continue;
            if (q.FirstWord > from + 1 || q.IsPart || (q.FirstWord == from + 1
                && words[from].Text is not ("the" or "another" or "a" or "reportedly" or "over"
                or "all" or "its" or "their" or "his"))) return CountedWords.None;
            if (!isKill && words[from - 1].Text is "killing") return CountedWords.None;
            return Sum(words, quantities, k, end);
        }

        return CountedWords.None;
    }

    /// <summary>Adds up "two soldiers, a guard and three civilians"; stops where the next count has its own
    /// verb.</summary>
    private static CountedWords Sum(ArticleWords words, List<Quantity> quantities, int first, int end)
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
            claim = CountedWords.Add(claim, next.Claim);
            last = next.NounEnd;
        }

        return new CountedWords(claim, total.FirstWord, last);
    }

    /// <summary>The count that a passive or "dead" looks back to: "two soldiers and three civilians were
    /// killed".</summary>
    private static CountedWords Before(
        ArticleWords words, List<Quantity> quantities, int at, int start, bool mayHaveClause)
    {
        var (claim, first, last) = (default(CountClaim), -1, -1);
        for (var k = quantities.Count - 1; k >= 0; k--)
        {
            var q = quantities[k];
            if (q.EndWord > at || q.FirstWord < start || q.IsPart) continue;
            if (first < 0)
            {
                if (at - q.EndWord > 22 || (at - q.EndWord > 14 && !mayHaveClause)
                    || HasVerbBetween(words, q.NounEnd, at, mayHaveClause)) return CountedWords.None;
                (claim, first, last) = (q.Claim, q.FirstWord, q.NounEnd);
                continue;
            }

            if (q.NounEnd == q.EndWord || !IsListGap(words, q.NounEnd, first)) break;
            (claim, first) = (CountedWords.Add(q.Claim, claim), q.FirstWord);
        }

        return first < 0 ? CountedWords.None : new CountedWords(claim, first, Math.Min(last, at));
    }

    private static bool HasVerbBetween(ArticleWords words, int from, int at, bool mayHaveClause)
    {
        for (var i = from; i < at; i++)
        {
            var text = words[i].Text;
            if (HarmWords.IsKilling(words, i) && text is not ("lives" or "dead")) return true;
            if (HarmWords.IsHurting(words, i) && at - i > 2) return true;
            if (text is ";" or "said" or "told" or "after" or "when" or "while" or "arrested" or "detained"
                or "kidnapped" or "before" or "until") return true;
            if (text is "who" && !(mayHaveClause && (i <= from + 1 || words[i - 1].IsMark(",")))) return true;
        }

        return false;
    }

    private static bool IsListGap(ArticleWords words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Text is not ("," or "and" or "also" or "plus")) return false;
        }

        return to > from;
    }

    private static bool IsFollowedByOwnVerb(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 4); i++)
        {
            if (words[i].Kind == WordKind.Mark) return false;
            if (HarmWords.IsHurting(words, i)
                || words[i].Text is "arrested" or "captured" or "missing" or "critically" or "seriously"
                or "abducted" or "kidnapped") return true;
        }

        return false;
    }

    /// <summary>"More than 300 have died since October", "the war has killed 10,000".</summary>
    private static bool IsSumOverTime(ArticleWords words, int start, int end)
    {
        var (isPerfect, isLong) = (false, false);
        for (var i = start; i < end; i++)
        {
            isPerfect |= words[i].Text is "have" or "has";
            isLong |= words[i].Text is "since" or "decade" or "decades" or "years" or "insurgency" or "conflict"
                || (words[i].Text is "year" or "month" or "months" && words.TextAt(i - 1) is not ("old" or "a"))
                || (words[i].Text == "war" && words.TextAt(i - 1) is "the" or "civil");
        }

        return isPerfect && isLong;
    }

    /// <summary>Whether the count comes on top of others: "five villagers also died", "another three", "two
    /// more".</summary>
    private static bool IsFurther(ArticleWords words, CountedWords killed, int end)
    {
        if (words.TextAt(killed.First - 1) is "another" or "other" or "further") return true;
        if (words.TextAt(killed.End) is "were" or "had" && words.TextAt(killed.End - 2) is "its"
            or "their") return true;
        for (var i = killed.First; i < Math.Min(end, killed.End + 4); i++)
        {
            if (words[i].Text is "also" or "another" or "others" or "further"
                || (words[i].Text is "more" && words.TextAt(i + 1) is not "than")) return true;
        }

        return false;
    }

    /// <summary>Whether those who died are the ones who attacked.</summary>
    private static bool IsOfAttackers(ArticleWords words, CountedWords killed)
    {
        for (var i = killed.First; i < killed.End; i++)
        {
            if (words[i].Text is "attackers" or "attacker" or "bomber" or "bombers" or "gunman" or "gunmen"
                or "assailants"
                or "assailant" or "driver" or "suspect" or "suspects" or "perpetrators" or "perpetrator"
                or "hijackers") return true;
        }

        return false;
    }
}
