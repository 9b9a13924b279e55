using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Coding;

/// <summary>Tells who did it and to whom, from the voice of the verb and the words around the parties.</summary>
internal static class RoleReader
{
    /// <summary>How far a noun's own party may stand before it: "Houthi drone attack".</summary>
    private const int NounReach = 4;

    /// <returns>Party 1 and party 2; null where not said.</returns>
    public static (Party? Actor, Party? Other) Read(ArticleWords words, Trigger main, IReadOnlyList<Party> parties,
        int start, int end)
    {
        var (actor, other) = main.IsVerb ? OfVerb(words, main, parties, start) : OfNoun(words, main, parties);
        var claimed = ByClaim(words, parties, start, end);
        if (claimed is not null && (actor is null || actor.IsGeneric)) actor = claimed;
        if (actor is not null && other is not null && actor == other) other = null;
        return (actor, other);
    }

    private static (Party?, Party?) OfVerb(ArticleWords words, Trigger main, IReadOnlyList<Party> parties, int start)
    {
        var agent = parties.FirstOrDefault(p => p.FirstWord >= main.EndWord && IsAgentOf(words, p, main));
        if (agent is not null || IsPassive(words, main, start))
        {
            var patient = Subject(words, parties, main) ?? parties.FirstOrDefault(p => p.FirstWord >= main.EndWord
                && p != agent && Before(words, p) is not ("by" or "in"));
            return (agent, patient);
        }

        var subject = Subject(words, parties, main);
        var target = parties.FirstOrDefault(p => p.FirstWord >= main.EndWord && p != subject && !p.IsBareCountry)
            ?? parties.FirstOrDefault(p => p.FirstWord >= main.EndWord && p != subject
                && Before(words, p) is "on" or "against" or "with");
        return (subject, target);
    }

    private static (Party?, Party?) OfNoun(ArticleWords words, Trigger main, IReadOnlyList<Party> parties)
    {
        Party? actor = null;
        Party? other = null;
        foreach (var party in parties)
        {
            var before = Before(words, party);
            if (party.FirstWord >= main.EndWord)
            {
                if (actor is null && before is "by" or "from" && IsAgentOf(words, party, main)) actor = party;
                else if (other is null
                    && before is "on" or "against" or "targeting" or "at" or "with" or "targeted" or "hit" or "and"
                    or "killed" or "killing") other = party;
                else if (actor is null && before is "between") actor = party;
                else if (other is null && !party.IsBareCountry && before is not ("by" or "in")) other = party;
            }
            else if (main.FirstWord - party.EndWord <= NounReach && before is not ("against" or "on" or "in")
                && !CrossesVerb(words, party.EndWord, main.FirstWord))
            {
                actor = party;
            }
        }

        actor ??= parties.FirstOrDefault(p => p.EndWord <= main.FirstWord && p.IsArmed
            && Before(words, p) is not ("in" or "by" or "against" or "on" or "of"));
        return (actor, other);
    }

    private static Party? Subject(ArticleWords words, IReadOnlyList<Party> parties, Trigger main)
    {
        Party? nearest = null;
        for (var i = parties.Count - 1; i >= 0; i--)
        {
            var party = parties[i];
            if (party.EndWord > main.FirstWord) continue;
            nearest ??= party;
            if (Before(words, party) is "by" or "against" or "with" or "from" or "to" or "in" or "on" or "between"
                or "at" or "near" or "including" or "to") continue;
            if (words.TextAt(party.EndWord) is "said" or "says" or "told" or "announced" or "reported") continue;
            if (Before(words, party) == "of" && i > 0 && party.FirstWord - parties[i - 1].EndWord <= 2) continue;
            return i > 0 && IsJoined(words, parties[i - 1].EndWord, party.FirstWord) ? parties[i - 1] : party;
        }

        return nearest is { IsBareCountry: false } && Before(words, nearest) is not ("in" or "at" or "near")
            ? nearest : null;
    }

    /// <summary>Whether "army and allied fighters" name one side.</summary>
    private static bool IsJoined(ArticleWords words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Text is not ("and" or "allied" or "its" or "their" or "the" or "other"
                or "allies")) return false;
        }

        return to > from;
    }

    private static bool IsAgentOf(ArticleWords words, Party party, Trigger main)
    {
        for (var i = party.FirstWord - 1; i >= Math.Max(main.EndWord, party.FirstWord - 4); i--)
        {
            if (words[i].Text != "by") continue;
            var governor = words.TextAt(i - 1);
            return i == main.EndWord || !governor.EndsWith("ed", StringComparison.Ordinal)
                && governor is not ("run" or "held" or "led")
                || governor is "launched" or "staged" or "conducted" or "perpetrated" or "claimed" or "mounted"
                    or "fired" or "committed";
        }

        return false;
    }

    /// <summary>"… claimed responsibility", "claimed by …", "blamed on …", "carried out by …".</summary>
    private static Party? ByClaim(ArticleWords words, IReadOnlyList<Party> parties, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].Text is "claimed" or "claims"
                && words.TextAt(i + 1) is "responsibility" or "the") return parties.LastOrDefault(p => p.EndWord <= i
                && i - p.EndWord <= 4);
            if (words[i].Text is "claimed" or "blamed" or "carried" or "attributed" or "perpetrated")
            {
                var link = words[i].Text == "carried" ? i + 2 : i + 1;
                if (words.TextAt(link) is "by" or "on" or "to") return parties.FirstOrDefault(p => p.FirstWord > link
                    && p.FirstWord - link <= 6);
                if (words[i].Text == "blamed") return parties.FirstOrDefault(p => p.FirstWord > i
                    && p.FirstWord - i <= 4);
            }
        }

        return null;
    }

    private static bool IsPassive(ArticleWords words, Trigger main, int start)
    {
        if (main.Entry.Form is not (VerbForm.PastOrParticiple
            or VerbForm.Participle)) return main.Entry.Phrase.Contains("under", StringComparison.Ordinal);
        for (var i = main.FirstWord - 1; i >= Math.Max(start, main.FirstWord - 4); i--)
        {
            if (words[i].Text is "was" or "were" or "been" or "being" or "be" or "are" or "is" or "got") return true;
            if (words[i].Kind == WordKind.Mark || words[i].Text is "and" or "who") return false;
        }

        return words.TextAt(main.EndWord) is "by" || (words.TextAt(main.EndWord) is "in" or "on" or "when" or "after"
            && main.Entry.Family is "kill" or "hurt");
    }

    private static bool CrossesVerb(ArticleWords words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Kind == WordKind.Mark && words[i].Text is not "\""
                || words[i].Text is "in" or "during" or "after" or "was" or "were" or "died" or "killed"
                or "wounded") return true;
        }

        return false;
    }

    private static string Before(ArticleWords words, Party party)
    {
        var i = party.FirstWord - 1;
        while (i >= 0 && words[i].Sentence == words[party.FirstWord].Sentence
            && (words[i].Kind == WordKind.Number
                || words[i].Text is "the" or "a" or "an" or "suspected" or "alleged" or "unknown" or "some"
                or "several" or "of" or "armed" or "local" or "two" or "three" or "masked" or "\""))
        {
            if (words[i].Text == "of"
                && words.TextAt(i - 1) is not ("dozens" or "hundreds" or "scores" or "thousands" or "members"
                or "group" or "number")) return "of";
            i--;
        }

        return words.TextAt(i);
    }
}
