using GeoConflict.Geoparsing.Recognition.Rules;
using GeoConflict.Geoparsing.Recognition.Tagging;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Names of places that the tagger passed over.</summary>
/// <remarks>
/// One sense per article: a name that is a place once is one elsewhere. In a text of few words, where nothing is said
/// twice, a name is a place if no rule speaks against it.
/// </remarks>
internal static class PassedOverNames
{
    private const int FewWords = 150;

    /// <summary>Of a name read as a place and as a person, this many places weigh as much as one person.</summary>
    /// <summary>x</summary>
    private const int PlacesPerPerson = 2;

    /// <summary>The names with the repeated places among them, in order.</summary>
    public static List<TaggedName> Add(ArticleWords words, TaggerSheet sheet, List<TaggedName> names)
    {
        var votes = CountVotes(sheet, names);
        var all = new List<TaggedName>(names.Count);
        var next = 0;
        var isShort = words.All.Length <= FewWords;
        for (var word = 0; word < words.All.Length; word++)
        {
            if (next < names.Count && names[next].First == word)
            {
                var name = names[next++];
                word = name.Last;
                all.Add(IsPlaceToo(words, sheet, all, name) ? name with { Use = NameUse.Place } : name);
                continue;
            }

            if (sheet.Hits.StartingAt(word) is not { } match) continue;
            if (!isShort && votes.GetValueOrDefault(match.Folded) <= 0) continue;
            var isTaken = next < names.Count && names[next].First <= match.Last;
            if (isTaken || sheet.Hits.Verdicts[word] is not (MatchVerdict.Place or MatchVerdict.Metonym)) continue;
            all.Add(new TaggedName(match.First, match.Last, NameUse.Place));
            word = match.Last;
        }

        return all;
    }

    /// <summary>
    /// Of a name read as something else whether it is a place all the same: in a short text if it was read as a person
    /// and no rule says that it is one, in any text if it is joined to a place, "Albu Kamal and Mayadeen".
    /// </summary>
    private static bool IsPlaceToo(ArticleWords words, TaggerSheet sheet, List<TaggedName> before, TaggedName name)
    {
        if (name.Use is not (NameUse.Organisation or NameUse.Other or NameUse.Person)) return false;
        var isHit = sheet.Hits.StartingAt(name.First) is { } match && match.Last == name.Last
            && sheet.Hits.Verdicts[name.First] == MatchVerdict.Place;
        if (!isHit) return false;
        if (name.Use == NameUse.Person) return words.All.Length <= FewWords;
        return before.Count > 0 && before[^1].Use == NameUse.Place
            && before[^1].Last == name.First - 2 && words.All[name.First - 1].Folded is "and" or "or";
    }

    private static Dictionary<string, int> CountVotes(TaggerSheet sheet, List<TaggedName> names)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (sheet.Hits.StartingAt(name.First) is not { } match || match.Last != name.Last) continue;
            var vote = name.Use switch { NameUse.Place => 1, NameUse.Person => -PlacesPerPerson, _ => 0 };
            votes[match.Folded] = votes.GetValueOrDefault(match.Folded) + vote;
        }

        return votes;
    }
}
