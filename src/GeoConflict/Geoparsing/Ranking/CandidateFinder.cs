using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Finds the places that a mention may mean.</summary>
internal sealed class CandidateFinder(IGazetteer gazetteer, ResolverOptions options)
{
    private const double LeastSimilarity = 0.87;
    private const int FewestLettersForSimilar = 6;
    private const int FewestLettersForVariant = 5;
    private const int SimilarAsked = 40;
    private const int MostSimilar = 5;
    private const int MostOfPart = 60;

    private readonly PlaceFactsCache facts = new(gazetteer);

    /// <summary>Best known first; empty if the gazetteer has none.</summary>
    public Sense[] Find(Mention mention)
    {
        if (mention.Ordinal is { } ordinal) return [new Sense(facts.Of(ordinal), mention.Folded)];
        var found = gazetteer.FindByName(mention.Folded);
        if (!found.IsEmpty) return SensesOf(found, mention);
        if (gazetteer.FindByDemonym(mention.Folded) is { } country)
        {
            return [new Sense(facts.Of(country), mention.Folded)];
        }

        if (!mention.IsGiven) return [];
        return FindParts(mention.Folded) is { Length: > 0 } parts ? parts : FindSimilar(mention.Folded);
    }

    /// <summary>
    /// A county of the United States is written with its word ("Lyon County"), a town by its bare name: where both bear
    /// the name, the bare name is the town's.
    /// </summary>
    private Sense[] SensesOf(ReadOnlySpan<int> ordinals, Mention mention)
    {
        var senses = new List<Sense>(Math.Min(ordinals.Length, options.MostCandidates));
        for (var i = 0; i < ordinals.Length && senses.Count < options.MostCandidates; i++)
        {
            senses.Add(new Sense(facts.Of(ordinals[i]), mention.Folded) { Rank = senses.Count });
        }

        var mayBeCounty = mention.Feature is FeatureKind.First or FeatureKind.Second;
        if (!mayBeCounty && senses.Exists(s => s.Place.FeatureClass == 'P')) senses.RemoveAll(s => s.Place.Source == PlaceSource.UsCensus);
        senses.RemoveAll(s => IsForeignNameOfCountry(s) && senses.Exists(other => IsCapitalOf(other.Place, s.Place)));
        return [.. senses];
    }

    /// <summary>Another language may call the country as English calls its capital: Finnish "Brasilia" is Brazil.</summary>
    private static bool IsForeignNameOfCountry(Sense sense) => sense.Place.IsCountry && !sense.IsOwnName;

    private static bool IsCapitalOf(Place place, Place country) =>
        place.FeatureCode == "PPLC" && place.CountryCode == country.CountryCode;

    /// <summary>
    /// The longest runs of its words that are names or peoples: "western sinjar", "aleppo university", "british embassy
    /// baghdad". Runs do not overlap; the places of all of them are candidates.
    /// </summary>
    private Sense[] FindParts(string folded)
    {
        var words = folded.Split(' ');
        var taken = new bool[words.Length];
        var senses = new List<Sense>();
        for (var length = words.Length - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (taken.AsSpan(start, length).Contains(true)) continue;
                var part = string.Join(' ', words, start, length);
                if (length == 1 && IsWeak(part)) continue;
                if (AddPart(part, (float)length / words.Length, start + length == words.Length, senses))
                {
                    taken.AsSpan(start, length).Fill(true);
                }
            }
        }

        return [.. senses];
    }

    private bool AddPart(string part, float share, bool isLast, List<Sense> senses)
    {
        var found = gazetteer.FindByName(part);
        if (found.IsEmpty)
        {
            if (gazetteer.FindByDemonym(part) is not { } country) return false;
            senses.Add(new Sense(facts.Of(country), part) { IsInexact = true, PartShare = share });
            return true;
        }

        for (var i = 0; i < Math.Min(found.Length, MostOfPart); i++)
        {
            senses.Add(new Sense(facts.Of(found[i]), part)
            {
                IsInexact = true,
                PartShare = share,
                IsLastPart = isLast,
                Rank = i,
            });
        }

        return true;
    }

    private static bool IsWeak(string word) =>
        word.Length < 4 || RuleWords.CommonWords.Contains(word) || RuleWords.Modifiers.Contains(word)
            || RuleWords.OrganisationWords.Contains(word) || RuleWords.SentenceStarters.Contains(word);

    /// <summary>Names that are spelled nearly so, or that another hand transcribed otherwise.</summary>
    private Sense[] FindSimilar(string folded)
    {
        if (folded.Length < FewestLettersForVariant) return [];
        var senses = new List<Sense>();
        foreach (var similar in gazetteer.FindSimilar(folded, [], SimilarAsked))
        {
            var isVariant = VariantSpelling.AreSame(folded, similar.FoldedName);
            var isNear = similar.Similarity >= LeastSimilarity && folded.Length >= FewestLettersForSimilar;
            if (!isVariant && !isNear) continue;
            senses.Add(new Sense(facts.Of(similar.Ordinal), folded) { IsInexact = true, Rank = senses.Count });
            if (senses.Count == MostSimilar) break;
        }

        return [.. senses];
    }
}
