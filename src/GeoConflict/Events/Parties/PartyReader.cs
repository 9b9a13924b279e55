using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Parties;

/// <summary>Finds the parties a sentence names: known groups, a country's forces, groups that a country backs,
/// people.</summary>
internal sealed class PartyReader(PartyLexicon lexicon)
{
    /// <summary>How many words may stand between a country and its forces: "Syrian government and allied
    /// forces".</summary>
    private const int MaxGap = 3;

    /// <returns>In order; they do not overlap.</returns>
    public List<Party> Read(ArticleWords words, int sentence)
    {
        var found = new List<Party>();
        var end = words.EndOf(sentence);
        for (var i = words.StartOf(sentence); i < end; i++)
        {
            if (!words[i].IsWord) continue;
            if (ReadOne(words, i, end) is not { } party) continue;
            found.Add(party);
            i = party.EndWord - 1;
        }

        return found;
    }

    /// <summary>The full name, with the country where forces are only called "army" or "police".</summary>
    /// <param name="party">The party.</param>
    /// <param name="placeCountryCode">Country of the event; empty if not known.</param>
    public Actor Finish(Party party, string placeCountryCode)
    {
        var code = party.CountryCode.Length > 0 ? party.CountryCode : placeCountryCode;
        var isPlainForce = party.Name is "Military Forces" or "Police Forces";
        var name = isPlainForce && lexicon.CountryName(code) is { } country
            ? $"{party.Name} of {(code is "US" or "NL" or "PH" or "AE" or "GB" ? "the " : "")}{country}"
            : party.Name;
        var isAbroad = party.Kind == ActorKind.StateForces && party.CountryCode.Length > 0
            && placeCountryCode.Length > 0 && party.CountryCode != placeCountryCode;
        return new Actor(name, isAbroad ? ActorKind.ExternalForces : party.Kind);
    }

    private Party? ReadOne(ArticleWords words, int i, int end)
    {
        if (words[i].Text is "pro" && lexicon.FindCountry(words, i + 1, end, out var backerEnd) is { } backer
            && GroupAfter(words, backerEnd, end) is { } groupEnd) return Aligned(i, groupEnd, backer);
        var known = lexicon.FindParty(words, i, end, out var knownEnd);
        if (lexicon.FindCountry(words, i, end, out var countryEnd) is { } country)
        {
            if (known is not null && knownEnd > countryEnd) return WithAllies(words, i, knownEnd, end, known);
            return ReadCountry(words, i, countryEnd, end, country);
        }

        return known is null ? null : WithAllies(words, i, knownEnd, end, known);
    }

    private Party? ReadCountry(ArticleWords words, int first, int countryEnd, int end, KnownCountry country)
    {
        if (words.TextAt(countryEnd) is "backed" or "aligned" or "allied" or "supported" or "affiliated" or "linked"
            or "sponsored"
            && GroupAfter(words, countryEnd + 1, end) is { } groupEnd) return Aligned(first, groupEnd, country);
        var limit = Math.Min(end, countryEnd + MaxGap + 1);
        for (var i = countryEnd; i < limit; i++)
        {
            if (!words[i].IsWord || words[i].Text is "in" or "on" or "at" or "by" or "was" or "were" or "has"
                or "had" or "said" or "of" or "against") break;
            if (lexicon.FindParty(words, i, end, out var forceEnd) is not { } force) continue;
            if (force.Name is "Military Forces" or "Police Forces")
            {
                var further = lexicon.FindParty(words, forceEnd, end, out var furtherEnd);
                if (further?.Name == force.Name) forceEnd = furtherEnd;
                if (force.Name == "Military Forces"
                    && further?.Name == "Police Forces") (force, forceEnd) = (further, furtherEnd);
                return new Party(first, forceEnd, force.Name, force.Kind, country.Code);
            }

            return WithAllies(words, first, forceEnd, end, force);
        }

        var isAdjective = words[first].IsPossessive;
        return isAdjective ? null : new Party(first, countryEnd, "Military Forces", ActorKind.StateForces,
            country.Code, IsBareCountry: true);
    }

    private Party WithAllies(ArticleWords words, int first, int knownEnd, int end, KnownParty known)
    {
        var isShared = words.TextAt(knownEnd) == "and" && words.TextAt(knownEnd + 1) is "its" or "their"
            && words.TextAt(knownEnd + 2) is "aligned" or "allied" or "affiliated" or "proxy" && knownEnd + 3 < end;
        if (isShared && known.CountryCode.Length > 0 && lexicon.CountryName(known.CountryCode) is { } name)
        {
            return Aligned(first, knownEnd + 4, new KnownCountry(known.CountryCode, name));
        }

        return new Party(first, knownEnd, known.Name, known.Kind, known.CountryCode);
    }

    private static Party Aligned(int first, int end, KnownCountry country) =>
        new(first, end, $"{country.Name}-aligned Armed Groups", ActorKind.PoliticalMilitia, "");

    private static int? GroupAfter(ArticleWords words, int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 4); i++)
        {
            if (words[i].Text is "groups" or "group" or "forces" or "militias" or "militia" or "fighters" or "militants"
                or "rebels" or "troops" or "factions" or "separatists" or "gunmen" or "militiamen"
                    or "force") return i + 1;
            if (!words[i].IsWord) return null;
        }

        return null;
    }
}
