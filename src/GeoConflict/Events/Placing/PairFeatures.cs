using GeoConflict.Events.Coding;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Placing;

/// <summary>What speaks for and against an event having happened at a place that its sentence names.</summary>
internal static class PairFeatures
{
    /// <summary>The names of all that holds of a mention of an event and one of the places named with it.</summary>
    /// <param name="words">The article.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="place">The place.</param>
    /// <param name="others">All places that the mention names.</param>
    public static List<string> Of(
        ArticleWords words, EventMention mention, Resolution.Resolved place, IReadOnlyList<Resolution.Resolved> others)
    {
        var first = words.IndexAt(place.Toponym.Span.Start);
        var end = words.IndexAt(place.Toponym.Span.End - 1) + 1;
        var start = words.StartOf(mention.Sentence);
        var trigger = Nearest(mention, first, end);
        var isAfter = first >= trigger.EndWord;
        var distance = Math.Max(0, isAfter ? first - trigger.EndWord : trigger.FirstWord - end);
        var preposition = Prepositions.Governing(words, first, start, out var governor);
        var side = isAfter ? "after" : "before";
        var features = new List<string>(24)
        {
            "bias",
            "preposition " + side + " " + (preposition.Length == 0 ? "none" : preposition),
            "distance " + side + " " + Bucket(distance),
            "kind " + KindOf(place),
            "family " + mention.Main.Entry.Family,
            mention.Main.IsVerb ? "verb" : "noun",
        };
        Together(words, mention, trigger, preposition, side, distance, KindOf(place), features);
        if (isAfter && governor == trigger.EndWord) features.Add("attached");
        if (governor < first && governor > start && !words[governor - 1].IsCapital)
            features.Add("governed " + words.TextAt(governor - 1) + " " + preposition);
        PairWords.Add(words, mention, trigger, first, end, features);
        if (mention.IsFollowUp) features.Add("follow-up");
        if (place.Toponym.Kind != ToponymKind.Place) features.Add("used as " + place.Toponym.Kind);
        if (preposition.Length > 0 && governor < first - 1) features.Add("apart");
        if (preposition.Length == 0 && isAfter && distance <= 3 && trigger.IsVerb)
            features.Add("object " + trigger.Entry.Family);
        if (LocalNameReader.IsLoose(place.Best.Place))
            PairWords.AddDoubts(words, first, end, start, side + " " + preposition, features);
        Neighbours(words, first, end, start, features);
        Between(words, isAfter ? trigger.EndWord : end, isAfter ? governor : trigger.FirstWord, features);
        Company(words, mention, place, others, first, end, trigger, distance, features);
        if (Prepositions.IsSpeechPlace(words, governor, start)) features.Add("speech place");
        if (governor <= start + 1 && !isAfter && preposition is "in" or "at" or "near" or "on") features.Add("opens");
        if (first == start && words.TextAt(end) == ",") features.Add("date line");
        if (place.Relation is { } relation) features.Add("relation " + relation.Kind);
        return features;
    }

    /// <summary>What counts only together: the same preposition says another thing after another trigger.</summary>
    private static void Together(
        ArticleWords words, EventMention mention, Trigger trigger, string preposition, string side, int distance,
        string kind, List<string> features)
    {
        features.Add("trigger " + trigger.Entry.Phrase);
        features.Add("form " + trigger.Entry.Form + " " + side);
        features.Add("family " + side + " " + trigger.Entry.Family);
        features.Add("family " + side + " " + trigger.Entry.Family + " " + preposition);
        features.Add("kind " + side + " " + kind + " " + preposition);
        features.Add("distance " + side + " " + Bucket(distance) + " " + preposition);
        if (mention.Date is not null) features.Add("dated");
        if (mention.Casualties.Killed is not null) features.Add("killed");
        var before = words.TextAt(trigger.FirstWord - 1);
        if (before is "was" or "were" or "been" or "being" or "is" or "are") features.Add("passive " + side);
        if (before is "have" or "has" or "had") features.Add("perfect " + before);
    }

    private static Trigger Nearest(EventMention mention, int first, int end)
    {
        var best = mention.Main;
        var least = int.MaxValue;
        foreach (var trigger in mention.Triggers)
        {
            if (trigger.Entry.Strength == TriggerStrength.Support) continue;
            var distance = first >= trigger.EndWord ? first - trigger.EndWord : (trigger.FirstWord - end) * 2;
            if (distance >= least) continue;
            (best, least) = (trigger, distance);
        }

        return best;
    }

    private static string Bucket(int distance) => distance switch
    {
        <= 1 => "0-1",
        <= 3 => "2-3",
        <= 6 => "4-6",
        <= 10 => "7-10",
        <= 16 => "11-16",
        <= 25 => "17-25",
        _ => "26-",
    };

    private static string KindOf(Resolution.Resolved place)
    {
        var known = place.Best.Place;
        if (LocalNameReader.IsLocal(known)) return LocalNameReader.IsLoose(known) ? "loose" : "local";
        if (known.IsCountry) return "country";
        return known.FeatureCode is "ADM1" or "ADM2" ? known.FeatureCode : known.FeatureClass.ToString();
    }

    private static void Neighbours(ArticleWords words, int first, int end, int start, List<string> features)
    {
        var before = first > start ? words.TextAt(first - 1) : "";
        var second = first - 1 > start ? words.TextAt(first - 2) : "";
        if (before == "of" && LocalNameReader.IsHead(second)) features.Add("head before");
        else if (before == "of") features.Add("of " + (Outer(second) ? "outer" : "other"));
        if (before is "northern" or "southern" or "eastern" or "western" or "central" or "north" or "south" or "east"
            or "west") features.Add("part of");
        if (words[end - 1].IsPossessive) features.Add("possessive");
        if (before is "the") features.Add("the");
        var next = words.TextAt(end);
        if (LocalNameReader.IsHead(next)) features.Add("head after");
        else if (next is "," or "." or "and" or "on" or "in" or "after" or "when" or "late" or "early")
            features.Add("next " + next);
        else if (next is "said" or "says" or "told" or "government" or "officials" or "official" or "police"
            or "president" or "minister" or "army" or "forces" or "troops") features.Add("next body");
        else if (end < words.Count && words[end].IsCapital) features.Add("next capital");
        if (LocalNameReader.IsHead(words[end - 1].Text)) features.Add("head inside");
    }

    private static bool Outer(string word) => word is "capital" or "part" or "parts" or "north" or "south" or "east"
        or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "border" or "most" or "resident"
        or "residents" or "people" or "university" or "republic" or "kingdom" or "government" or "state";

    private static void Between(ArticleWords words, int from, int to, List<string> features)
    {
        var commas = 0;
        for (var i = from; i < to; i++)
        {
            switch (words[i].Text)
            {
                case "who" or "which" or "whose" or "where":
                    features.Add("across who");
                    break;
                case "said" or "told" or "says" or "according" or "added" or "reported" or "announced":
                    features.Add("across said");
                    break;
                case ";":
                    features.Add("across ;");
                    break;
                case "when" or "after" or "while" or "because" or "before" or "but" or "as" or "since":
                    features.Add("across " + words[i].Text);
                    break;
                case "," when ++commas <= 2:
                    features.Add("across ,");
                    break;
                case "and":
                    features.Add("across and");
                    break;
                case "to" or "from" or "by" or "against":
                    features.Add("across " + words[i].Text);
                    break;
            }
        }
    }

    private static void Company(
        ArticleWords words, EventMention mention, Resolution.Resolved place, IReadOnlyList<Resolution.Resolved> others,
        int first, int end, Trigger trigger, int distance, List<string> features)
    {
        var (nearer, previousEnd, nextFirst) = (0, -1, int.MaxValue);
        var (isHolder, isHeld) = (false, false);
        var solid = 0;
        foreach (var other in others)
        {
            if (other == place || LocalNameReader.IsLoose(other.Best.Place)) continue;
            solid++;
            var otherFirst = words.IndexAt(other.Toponym.Span.Start);
            var otherEnd = words.IndexAt(other.Toponym.Span.End - 1) + 1;
            var otherDistance = otherFirst >= trigger.EndWord
                ? otherFirst - trigger.EndWord : trigger.FirstWord - otherEnd;
            if (otherDistance < distance) nearer++;
            if (otherEnd <= first) previousEnd = Math.Max(previousEnd, otherEnd);
            if (otherFirst >= end) nextFirst = Math.Min(nextFirst, otherFirst);
            isHolder |= PlaceChooser.Holds(place.Best.Place, other.Best.Place);
            isHeld |= PlaceChooser.Holds(other.Best.Place, place.Best.Place);
        }

        features.Add("nearer " + Math.Min(nearer, 3));
        features.Add("others " + Math.Min(solid, 4));
        if (isHolder) features.Add("holds another");
        if (isHeld) features.Add("held by another");
        if (previousEnd >= 0) features.Add("previous " + Joint(words, previousEnd, first));
        if (nextFirst < int.MaxValue) features.Add("following " + Joint(words, end, nextFirst));
        if (words[end - 1].IsPossessive && nextFirst <= end + 3) features.Add("possessor of place");
    }

    /// <summary>The words between two places, where few.</summary>
    private static string Joint(ArticleWords words, int from, int to)
    {
        if (to - from > 6) return "far";
        if (to <= from) return "touching";
        for (var i = from; i < to; i++)
        {
            if (words[i].Text is "and") return to - from <= 4 ? "and" : "far and";
        }

        return words[from].Text is "," or "in" or "of" or "near" or "to" or "from" or "or" or "(" ? words[from].Text
            : "other";
    }
}
