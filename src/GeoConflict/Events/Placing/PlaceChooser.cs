using GeoConflict.Events.Coding;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Placing;

/// <summary>Chooses which of the places named with an event it happened at: a weighted decision per pair of trigger
/// and place.</summary>
internal static class PlaceChooser
{
    /// <summary>A pair with fewer points is not taken.</summary>
    private const double LeastPoints = -1.5;

    /// <summary>Points lost per word between trigger and place.</summary>
    private const double PerWord = 0.07;

    /// <returns>The places, one per event told: more than one only for "in A and B"; empty if none is said.</returns>
    public static List<Resolution.Resolved> Choose(ArticleWords words, EventMention mention,
        IReadOnlyList<Resolution.Resolved> places)
    {
        var own = places.Where(p => IsIn(words, mention, p) && !IsPeople(words, p)).ToList();
        var candidates = own.Where(p => p.Toponym.Kind == ToponymKind.Place).ToList();
        if (candidates.Count == 0) candidates = own.Where(p => p.Toponym.Kind == ToponymKind.Nested).ToList();
        if (candidates.Count == 0) return [];
        var scored = candidates.Select(p => (Place: p, Points: Points(words, mention, p))).Where(s =>
            s.Points > LeastPoints).ToList();
        scored = scored.Where(s => !scored.Any(o => o.Place != s.Place
            && Holds(s.Place.Best.Place, o.Place.Best.Place) && o.Points > s.Points - 2.5)).ToList();
        if (scored.Count == 0) return [];
        var best = scored.MaxBy(s => s.Points);
        var chosen = new List<Resolution.Resolved> { best.Place };
        var last = best.Place;
        foreach (var (place, points) in scored.OrderBy(s => s.Place.Toponym.Span.Start))
        {
            if (place.Toponym.Span.Start <= last.Toponym.Span.Start || points < best.Points - 3) continue;
            if (!AreJoined(words, last, place) || place.Best.Place.PlaceId == last.Best.Place.PlaceId) continue;
            chosen.Add(place);
            last = place;
        }

        last = best.Place;
        foreach (var (place, points) in scored.OrderByDescending(s => s.Place.Toponym.Span.Start))
        {
            if (place.Toponym.Span.Start >= last.Toponym.Span.Start || points < best.Points - 3) continue;
            if (!AreJoined(words, place, last) || place.Best.Place.PlaceId == last.Best.Place.PlaceId) continue;
            chosen.Insert(0, place);
            last = place;
        }

        return chosen;
    }

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

    private static double Points(ArticleWords words, EventMention mention, Resolution.Resolved place)
    {
        var first = words.IndexAt(place.Toponym.Span.Start);
        var end = words.IndexAt(place.Toponym.Span.End - 1) + 1;
        var best = double.MinValue;
        foreach (var trigger in mention.Triggers)
        {
            if (trigger.Entry.Strength == TriggerStrength.Support) continue;
            var isMain = trigger == mention.Main;
            best = Math.Max(best, Pair(words, mention, trigger, first, end) + (isMain ? 0.5 : 0));
        }

        if (first == words.StartOf(mention.Sentence) && words.TextAt(end) == ","
            && words.TextAt(end + 1) is "a" or "the" or "an") best += 2.5;
        if (place.Relation is
            {
                Kind: SpatialRelationKind.DistanceFrom
            or SpatialRelationKind.DirectionOf
            }) best -= 0.6;
        if (place.Best.Place.IsCountry) best -= 0.6;
        else if (place.Best.Place.FeatureCode == "ADM1") best -= 0.2;
        if (place.Relation is { Kind: SpatialRelationKind.DistanceFrom or SpatialRelationKind.DirectionOf }
            && words.TextAt(words.IndexAt(place.Relation.Span.Start) - 1) is "," or "(" or "located"
            or "about") best -= 1.5;
        return best;
    }

    private static double Pair(ArticleWords words, EventMention mention, Trigger trigger, int first, int end)
    {
        var preposition = Prepositions.Governing(words, first, words.StartOf(mention.Sentence), out var governor);
        var points = Prepositions.Weight(preposition);
        var isAfter = first >= trigger.EndWord;
        var distance = isAfter ? first - trigger.EndWord : trigger.FirstWord - end;
        points -= PerWord * Math.Abs(distance);
        if (preposition.Length == 0 && isAfter && trigger.IsVerb && distance <= 4) points += 1.5;
        if (preposition.Length == 0 && !isAfter && distance <= 2) points += 0.3;
        if (!isAfter && governor <= words.StartOf(mention.Sentence) + 1
            && preposition is "in" or "at" or "near") points += 1;
        var (from, to) = isAfter ? (trigger.EndWord, governor) : (end, trigger.FirstWord);
        for (var i = from; i < to; i++)
        {
            points -= words[i].Text switch
            {
                "who" or "which" or "whose" or "where" => 1.2,
                "said" or "told" or "says" or "according" or "added" or "reported" or "announced" => 1.2,
                ";" => 1.5,
                "when" or "after" or "while" or "because" or "before" or "but" or "as" => 0.5,
                "," => 0.15,
                _ => 0,
            };
        }

        if (Prepositions.IsSpeechPlace(words, governor, words.StartOf(mention.Sentence))) points -= 2;
        if (words.TextAt(end) is "said" or "says" or "government" or "officials" or "police"
            or "president") points -= 1;
        return points;
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
