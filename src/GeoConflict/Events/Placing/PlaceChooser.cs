using GeoConflict.Events.Coding;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Placing;

/// <summary>Chooses which of the places named with an event it happened at: a weighted decision per pair of trigger
/// and place.</summary>
internal sealed class PlaceChooser(PlaceWeights weights)
{
    /// <summary>A place less likely than this is not taken, in logits: where precision and recall balance.</summary>
    private const double LeastLogit = -1.2;

    /// <summary>In an article of several sentences a place that unlikely still beats none.</summary>
    private const double LeastLogitInArticle = -4;

    /// <summary>What it counts for that parties "signed in" a place, which the examples hardly know; in logits.</summary>
    private const double SigningLogit = 4;

    /// <summary>In an article a name that nothing but its capitals tells to be a place must be this likely.</summary>
    private const double LooseLogitInArticle = 1;

    /// <summary>Texts of more sentences are articles, not lone sentences.</summary>
    public const int LoneSentences = 2;

    /// <summary>A place joined to the best one ("in A and B") may be this much less likely.</summary>
    private const double JoinedLogit = -1.0;

    /// <summary>A place not joined to the best one makes a further event from here on.</summary>
    private const double ApartLogit = 0;

    /// <summary>The same in an article, which comes back to a place where more happened there.</summary>
    private const double ApartLogitInArticle = 2;

    /// <returns>The places, one per event told: more than one only for "in A and B"; empty if none is said.</returns>
    public List<Resolution.Resolved> Choose(ArticleWords words, EventMention mention,
        IReadOnlyList<Resolution.Resolved> places)
    {
        var candidates = CandidatesOf(words, mention, places);
        if (candidates.Count == 0) return [];
        var scored = candidates.Select(p => (Place: p,
            Logit: weights.Logit(PairFeatures.Of(words, mention, p, candidates))
                + (IsSigningPlace(words, mention, p) ? SigningLogit : 0))).ToList();
        var isArticle = words.SentenceCount > LoneSentences;
        if (isArticle)
            scored.RemoveAll(s => LocalNameReader.IsLoose(s.Place.Best.Place) && s.Logit < LooseLogitInArticle);
        if (scored.Count == 0) return [];
        ShareInLists(words, scored);
        var best = scored.MaxBy(s => s.Logit);
        if (best.Logit < (isArticle ? LeastLogitInArticle : LeastLogit)) return [];
        var apart = isArticle ? ApartLogitInArticle : ApartLogit;
        var chosen = new List<Resolution.Resolved>();
        var last = (Resolution.Resolved?)null;
        foreach (var (place, logit) in scored.OrderBy(s => s.Place.Toponym.Span.Start))
        {
            var isBest = place == best.Place;
            var isJoined = last is not null && AreJoined(words, last, place);
            var isTaken = isBest || logit >= apart || (isJoined && logit >= JoinedLogit);
            if (!isTaken || chosen.Any(c => c.Best.Place.PlaceId == place.Best.Place.PlaceId)) continue;
            if (!isBest && scored.Any(o => o.Place != place && o.Logit > logit && IsOneInOther(o.Place, place))) continue;
            if (isArticle && !isJoined && chosen.Any(c => HaveOneHolder(c, place))) continue;
            chosen.Add(place);
            last = place;
        }

        return chosen;
    }

    /// <summary>An agreement is where it was signed, not where the peace is to be kept.</summary>
    private static bool IsSigningPlace(ArticleWords words, EventMention mention, Resolution.Resolved place)
    {
        if (mention.Main.Entry.Family != "agree") return false;
        var first = words.IndexAt(place.Toponym.Span.Start);
        var preposition = Prepositions.Governing(words, first, words.StartOf(mention.Sentence), out var governor);
        return preposition is "in" or "at"
            && words.TextAt(governor - 1) is "signed" or "agreed" or "initialled" or "concluded" or "sealed" or "brokered"
                or "reached" or "talks" or "met" or "ceremony" or "signing";
    }

    /// <summary>The places of one list happened alike: "in A, B and C" is taken whole or not at all.</summary>
    private static void ShareInLists(ArticleWords words, List<(Resolution.Resolved Place, double Logit)> scored)
    {
        for (var first = 0; first < scored.Count;)
        {
            var end = first + 1;
            while (end < scored.Count && AreListed(words, scored[end - 1].Place, scored[end].Place)) end++;
            if (end - first > 1)
            {
                var logit = scored[first..end].Max(s => s.Logit);
                for (var i = first; i < end; i++) scored[i] = (scored[i].Place, logit);
            }

            first = end;
        }
    }

    /// <summary>Whether nothing but a joint stands between two places of which neither holds the other.</summary>
    private static bool AreListed(ArticleWords words, Resolution.Resolved left, Resolution.Resolved right)
    {
        if (Holds(left.Best.Place, right.Best.Place) || Holds(right.Best.Place, left.Best.Place)) return false;
        var from = words.IndexAt(left.Toponym.Span.End - 1) + 1;
        var to = words.IndexAt(right.Toponym.Span.Start);
        if (from >= to || to - from > 4 || words[from].Sentence != words[to].Sentence) return false;
        for (var i = from; i < to; i++)
        {
            if (words[i].Text is not ("," or "and" or "or" or "the" or "in" or "as" or "well" or "&")) return false;
        }

        return words[from].Text is "and" or "or" or "&" || words.TextAt(from + 1) is "and" or "or" || IsList(words, to);
    }

    /// <summary>
    /// The places named in a mention's part of its sentence, in order of the text; a place in the name of an organisation
    /// ("European Union") is not where things happen.
    /// </summary>
    public static List<Resolution.Resolved> CandidatesOf(
        ArticleWords words, EventMention mention, IReadOnlyList<Resolution.Resolved> places) =>
        [.. places.Where(p => IsIn(words, mention, p) && !IsPeople(words, p) && p.Toponym.Kind != ToponymKind.Nested)
            .OrderBy(p => p.Toponym.Span.Start)];

    /// <summary>Whether <paramref name="outer"/> is the country or province that <paramref name="inner"/> lies
    /// in.</summary>
    public static bool Holds(Place outer, Place inner)
    {
        if (outer.PlaceId == inner.PlaceId || outer.CountryCode != inner.CountryCode
            || outer.CountryCode.Length == 0) return false;
        if (outer.IsCountry) return !inner.IsCountry;
        if (outer.FeatureCode == "ADM1") return !inner.IsCountry && inner.FeatureCode != "ADM1"
            && inner.Admin1Code == outer.Admin1Code;
        return outer.FeatureCode == "ADM2" && inner.FeatureClass != 'A' && inner.Admin1Code == outer.Admin1Code
            && inner.Admin2Code == outer.Admin2Code && inner.Admin2Code.Length > 0;
    }

    /// <summary>Whether the two name one spot, less and more exactly.</summary>
    private static bool IsOneInOther(Resolution.Resolved likelier, Resolution.Resolved place) =>
        Holds(place.Best.Place, likelier.Best.Place)
        || Holds(likelier.Best.Place, place.Best.Place)
        || LocalNameReader.IsLocatedBy(likelier, place);

    /// <summary>Whether two local names are put at the same known place.</summary>
    private static bool HaveOneHolder(Resolution.Resolved one, Resolution.Resolved other) =>
        LocalNameReader.IsLocal(one.Best.Place) && LocalNameReader.IsLocal(other.Best.Place)
        && one.Others.Count > 0 && other.Others.Count > 0
        && one.Others[0].Place.PlaceId == other.Others[0].Place.PlaceId;

    /// <summary>Whether a name is only a people or adjective, whatever place bears it too.</summary>
    private static bool IsPeople(ArticleWords words, Resolution.Resolved place)
    {
        var at = words.IndexAt(place.Toponym.Span.Start);
        return at < words.Count && words[at].Span.End >= place.Toponym.Span.End
            && PartyLexicon.Default.IsDemonym(words[at].Text);
    }

    private static bool IsIn(ArticleWords words, EventMention mention, Resolution.Resolved place)
    {
        var at = words.IndexAt(place.Toponym.Span.Start);
        return at >= mention.Start && at < mention.End;
    }

    /// <summary>Whether two places stand side by side: "in Nantes and Lyon", "a camp near A and a house near
    /// B".</summary>
    private static bool AreJoined(ArticleWords words, Resolution.Resolved left, Resolution.Resolved right)
    {
        if (Holds(left.Best.Place, right.Best.Place) || Holds(right.Best.Place, left.Best.Place)) return false;
        var from = words.IndexAt(left.Toponym.Span.End - 1) + 1;
        var to = words.IndexAt(right.Toponym.Span.Start);
        if (to - from > 12 || from >= to || words[from].Sentence != words[to].Sentence) return false;
        var hasJoint = false;
        for (var i = from; i < to; i++)
        {
            var text = words[i].Text;
            if (text is "and" or "," or "or") hasJoint |= text is "and" or "or" || to - from <= 2;
            if (text is "who" or "which" or "that" or "when" or "while" or "after" or "from" or "between" or "km"
                or "kilometers" or "kilometres" or "miles" or "north" or "south" or "east" or "west" or "of"
                && words.TextAt(i - 1) is "north" or "south" or "east" or "west" or "capital"
                or "was" or "were" or "said" or "to" or "where" or "killed" or "killing" or "wounding" or "by"
                    or "with" or "against" or "before" or ";") return false;
        }

        if (hasJoint && words.TextAt(from) == "," && words.TextAt(to - 1) == ",") return to - from > 1;
        return hasJoint && !(to - from == 1 && words[from].Text == "," && !IsList(words, to));
    }

    /// <summary>Whether a comma is one of a list that ends in "and", and not of "town, province".</summary>
    private static bool IsList(ArticleWords words, int from)
    {
        for (var i = from; i < Math.Min(words.EndOf(words[from].Sentence), from + 8); i++)
        {
            if (words[i].Text is "and") return words.TextAt(i + 1).Length > 0
                && words[Math.Min(i + 1, words.Count - 1)].IsCapital;
            if (words[i].IsWord && !words[i].IsCapital
                && words[i].Text is not ("the" or "in" or "of" or "de" or "al")) return false;
        }

        return false;
    }
}
