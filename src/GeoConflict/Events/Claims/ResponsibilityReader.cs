using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Claims;

/// <summary>Reads who is said to have done it: "claimed by", "blamed on", "denied".</summary>
internal static class ResponsibilityReader
{
    /// <summary>Most words between a verb and the party before it, and the one after it.</summary>
    private const int ReachBefore = 6, ReachAfter = 7;

    /// <summary>Words after "said it" in which it says what it did.</summary>
    private const int SpeechReach = 6;

    /// <summary>Words after a verb of claiming or denying that may tell what.</summary>
    private const int ObjectReach = 6;

    /// <summary>All claims of one sentence, in order.</summary>
    public static IEnumerable<ResponsibilityMention> Read(
        ArticleWords words, int sentence, PartyReader reader)
    {
        var (start, end) = (words.StartOf(sentence), words.EndOf(sentence));
        List<Party>? parties = null;
        for (var i = start; i < end; i++)
        {
            if (KindAt(words, i, end) is not { } kind) continue;
            parties ??= reader.Read(words, sentence);
            if (Claim(words, parties, i, start, end, kind) is { } claim) yield return claim;
        }
    }

    private static ResponsibilityKind? KindAt(ArticleWords words, int i, int end) => words[i].Text switch
    {
        "claimed" or "claims" or "claiming" when words.TextAt(i + 1) is "responsibility" or "by" or "credit" or "it" or "both"
            || IsDeed(words, i + 1, end) => ResponsibilityKind.Claimed,
        "responsibility" when words.TextAt(i - 1) is "took" or "takes" or "accepted" or "assumed" or "admitted"
            => ResponsibilityKind.Claimed,
        "said" or "says" when words.TextAt(i + 1) is "it" or "they" or "its" or "their" => Said(words, i + 2, end),
        "blamed" or "blames" or "blaming" or "accused" or "accuses" or "accusing" => ResponsibilityKind.Blamed,
        "attributed" when words.TextAt(i + 1) == "to" => ResponsibilityKind.Blamed,
        "suspicion" when words.TextAt(i + 1) is "fell" or "falls" => ResponsibilityKind.Blamed,
        "denied" or "denies" or "denying" when words.TextAt(i + 1) is not ("entry" or "access" or "bail" or "permission" or "visas")
            => ResponsibilityKind.Denied,
        "rejected" or "rejects" when IsAccusation(words, i + 1, end) => ResponsibilityKind.Denied,
        _ => null,
    };

    /// <summary>"… said it had carried out", "said they were behind"; with "not" a denial.</summary>
    private static ResponsibilityKind? Said(ArticleWords words, int from, int end)
    {
        var isDenied = false;
        for (var i = from; i < Math.Min(end, from + SpeechReach); i++)
        {
            if (words[i].Text is "not" or "no" or "nothing" or "never") isDenied = true;
            if (words[i].Text is "behind" or "responsible" or "responsibility"
                || (words[i].Text == "carried" && words.TextAt(i + 1) == "out")
                || (words[i].Text == "nothing" && words.TextAt(i + 1) is "to"))
                return isDenied ? ResponsibilityKind.Denied : ResponsibilityKind.Claimed;
        }

        return null;
    }

    private static bool IsDeed(ArticleWords words, int from, int end)
    {
        if (words.TextAt(from) is not ("the" or "both" or "this" or "these" or "two")) return false;
        for (var i = from; i < Math.Min(end, from + 4); i++)
        {
            if (words[i].Text is "attack" or "attacks" or "bombing" or "bombings" or "blast" or "blasts" or "killing"
                or "killings" or "assault" or "raid" or "shooting" or "ambush" or "explosion" or "strike" or "operation")
                return true;
        }

        return false;
    }

    private static bool IsAccusation(ArticleWords words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + ObjectReach); i++)
        {
            if (words[i].Text is "accusation" or "accusations" or "allegation" or "allegations" or "blame" or "charge"
                or "charges" or "responsibility" or "involvement") return true;
        }

        return false;
    }

    private static ResponsibilityMention? Claim(
        ArticleWords words, List<Party> parties, int verb, int start, int end, ResponsibilityKind kind)
    {
        var next = words.TextAt(verb + 1);
        var isPassive = words.TextAt(verb - 1) is "was" or "were" or "been" or "is" or "are" or "be"
            || (kind != ResponsibilityKind.Blamed && next == "by");
        if (kind == ResponsibilityKind.Blamed)
        {
            if (isPassive && next is not "on") return Of(words, kind, Before(words, parties, verb, start), verb, null);
            var blamed = parties.FirstOrDefault(p => p.FirstWord > verb && p.FirstWord - verb <= ReachAfter);
            var isActive = next is not ("on" or "to") && words[verb].Text != "suspicion";
            return Of(words, kind, blamed, verb, isActive ? AttributionReader.Before(words, verb, start) : null);
        }

        var party = isPassive && next == "by"
            ? parties.FirstOrDefault(p => p.FirstWord > verb && p.FirstWord - verb <= ReachAfter)
            : Before(words, parties, verb, start);
        return party is null ? null : Of(words, kind, party, verb, (party.FirstWord, party.EndWord));
    }

    /// <summary>The party that is the subject; none after "no" or "nobody".</summary>
    private static Party? Before(ArticleWords words, List<Party> parties, int verb, int start)
    {
        for (var i = verb - 1; i >= Math.Max(start, verb - ReachBefore); i--)
        {
            if (words[i].Text is "no" or "nobody" or "none" or "neither" or "one" && words.TextAt(i - 1) is "no") return null;
        }

        return parties.LastOrDefault(p => p.EndWord <= verb && verb - p.EndWord <= ReachBefore);
    }

    private static ResponsibilityMention? Of(
        ArticleWords words, ResponsibilityKind kind, Party? party, int verb, (int First, int End)? by) => party is null
        ? null
        : new ResponsibilityMention(
            kind, party, by, Math.Min(party.FirstWord, verb), Math.Max(party.EndWord, Math.Min(verb + 1, words.Count)));
}
