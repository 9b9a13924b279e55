using System.Globalization;
using GeoConflict.Events.Coding;
using GeoConflict.Events.Placing;
using GeoConflict.Events.Reading;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Relevance;

/// <summary>What an event's words, fields and neighbours say of whether the text reports it as news of its own.</summary>
internal static class RelevanceFeatures
{
    /// <summary>Days before publication at which the bins of age end.</summary>
    private static readonly int[] AgeEnds = [0, 1, 2, 4, 7, 14, 45, 400];

    /// <summary>The features of one event among those of its article.</summary>
    /// <param name="words">The article.</param>
    /// <param name="told">All events that the rules find, in order of the text, each with what it was made of.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="genre">The sort of article.</param>
    /// <param name="publishedOn">Day of publication; null if not known.</param>
    public static List<string> Of(
        ArticleWords words, IReadOnlyList<ToldEvent> told, int index, ArticleGenre genre, DateOnly? publishedOn)
    {
        var features = new List<string> { "bias", "genre=" + genre };
        var (draft, found) = told[index];
        Fields(features, draft, found);
        Position(features, words, told, index);
        Age(features, draft, found, publishedOn);
        Place(features, draft);
        Grammar(features, words, draft.First);
        Neighbours(features, told, index);
        return features;
    }

    private static void Fields(List<string> features, EventDraft draft, ConflictEvent found)
    {
        var first = draft.First;
        var entry = first.Main.Entry;
        features.Add("type=" + (int)found.SubType);
        features.Add("family=" + entry.Family);
        features.Add("strength=" + entry.Strength + (first.Main.IsVerb ? " verb" : " noun"));
        features.Add("form=" + entry.Form);
        features.Add("mentions=" + Math.Min(3, draft.Mentions.Count(m => !m.IsHeadline)));
        if (draft.Mentions.Any(m => m.IsHeadline)) features.Add("headline");
        if (draft.Mentions.Any(m => !m.IsFollowUp && m.Main.Entry.Strength == Triggers.TriggerStrength.Anchor))
            features.Add("anchored");
        features.Add("killed=" + (found.Fatalities is { } killed ? killed.Best is null ? "range"
            : killed.Low > 0 ? killed.Low > 1 ? "many" : "one" : "none" : "unsaid"));
        if (found.Injuries is { Low: > 0 }) features.Add("injured");
        features.Add("actor1=" + (found.Actor1?.Kind.ToString() ?? "unsaid"));
        features.Add("actor2=" + (found.Actor2?.Kind.ToString() ?? "unsaid"));
        features.Add("actors=" + (found.Actor1 is not null) + (found.Actor2 is not null));
        if (found.Weapon is not null) features.Add("weapon");
        if (found.Target is not null) features.Add("target");
        if (first.HasCrowd) features.Add("crowd");
        if (first.IsSetApart) features.Add("set apart");
        if (first.IsSaidToOccur) features.Add("said to occur");
        features.Add("triggers=" + Math.Min(4, first.Triggers.Count));
    }

    private static void Position(List<string> features, ArticleWords words, IReadOnlyList<ToldEvent> told, int index)
    {
        var sentence = told[index].Draft.First.Sentence;
        features.Add("sentence=" + Bin(sentence, 0, 1, 2, 4, 7, 12));
        features.Add("part=" + (5 * sentence / Math.Max(1, words.SentenceCount)));
        features.Add("sentences=" + Bin(words.SentenceCount, 1, 2, 5, 10, 20));
        features.Add("order=" + Math.Min(3, index));
        features.Add("events=" + Math.Min(4, told.Count));
        if (words.IsAllUpper) features.Add("upper");
    }

    private static void Age(List<string> features, EventDraft draft, ConflictEvent found, DateOnly? publishedOn)
    {
        var own = draft.First.Date;
        features.Add("dated=" + (own is null ? draft.Date is null ? "not" : "elsewhere" : own.Value.Kind.ToString()));
        if (draft.First.ReportDate is not null) features.Add("report dated");
        if (found.Date.IsUnknown) return;
        features.Add("days=" + Bin(found.Date.Days ?? 999, 1, 2, 4, 8, 31));
        if (publishedOn is { } day) features.Add((own is null ? "age=" : "own age=")
            + Bin(day.DayNumber - found.Date.End.DayNumber, AgeEnds));
    }

    private static void Place(List<string> features, EventDraft draft)
    {
        if (draft.Place is not { } place)
        {
            features.Add("place=none");
            return;
        }

        features.Add("place=" + (draft.IsPlaceCarried ? "carried" : place.Best.Place.IsCountry ? "country"
            : LocalNameReader.IsLocal(place.Best.Place) ? "local"
            : place.Best.Place.FeatureClass == 'P' ? "town" : place.Best.Place.FeatureCode));
        features.Add("name=" + place.Toponym.Kind);
        if (place.Relation is not null) features.Add("relation");
    }

    /// <summary>The words next to the trigger, those that frame its clause, and the sorts of word around it.</summary>
    private static void Grammar(List<string> features, ArticleWords words, EventMention mention)
    {
        var (start, end) = (words.StartOf(mention.Sentence), words.EndOf(mention.Sentence));
        var (first, last) = (mention.Main.FirstWord, mention.Main.EndWord);
        var kind = mention.Main.IsVerb ? "verb " : "noun ";
        features.Add(kind + "before=" + Joint(words, first - 1, start, end));
        features.Add(kind + "before2=" + Joint(words, first - 2, start, end));
        features.Add(kind + "after=" + Joint(words, last, start, end));
        features.Add("opens=" + Joint(words, start, start, end));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            if (CueWords.SortOf(words[i].Text) is not { } sort) continue;
            var side = i < first ? first - i <= 6 ? "near before " : "before " : i - last < 6 ? "near after " : "after ";
            if (seen.Add(side + sort)) features.Add(side + sort);
        }

        for (var i = first - 1; i >= start; i--)
        {
            if (words[i].Text is not ("who" or "which" or "that" or "whose" or "when" or "after" or "before" or "while"
                or "as" or "because" or "since" or "if" or "where" or "until" or "although" or "for" or ";")) continue;
            features.Add("clause=" + words[i].Text);
            break;
        }

        var marks = 0;
        for (var i = start; i < first; i++)
        {
            if (words[i].IsMark("\"")) marks++;
        }

        if (marks % 2 == 1) features.Add("quoted");
        features.Add("length=" + Bin(end - start, 10, 20, 30, 45));
        features.Add("depth=" + Bin(first - start, 2, 6, 12, 24));
    }

    private static string Joint(ArticleWords words, int index, int start, int end) =>
        index < start || index >= end ? "" : CueWords.JointOf(words[index].Text);

    /// <summary>What ties it to the other events of the article: same day, place, kind, toll.</summary>
    private static void Neighbours(List<string> features, IReadOnlyList<ToldEvent> told, int index)
    {
        var (draft, found) = told[index];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < told.Count; i++)
        {
            if (i == index) continue;
            var (other, event2) = told[i];
            var side = i < index ? "earlier " : "later ";
            var isSameDay = !found.Date.IsUnknown && found.Date.Equals(event2.Date);
            var place = Tie(draft.Place, other.Place);
            var kind = found.SubType == event2.SubType ? "same"
                : KindGroups.IsViolent(KindGroups.Of(found.SubType)) && KindGroups.IsViolent(KindGroups.Of(event2.SubType))
                    ? "violent" : "other";
            seen.Add(side + "day " + isSameDay + " place " + place);
            seen.Add(side + "kind " + kind + " place " + place);
            if (other.First.Sentence == draft.First.Sentence) seen.Add(side + "in sentence, " + kind);
            if (found.Fatalities is { Best: > 0 } dead && event2.Fatalities is { Best: { } toll })
                seen.Add(side + (dead.Best == toll ? "same toll" : dead.Best < toll ? "larger toll" : "smaller toll"));
            if (found.Actor1 is not null && found.Actor1 == event2.Actor1) seen.Add(side + "same actor");
        }

        features.AddRange(seen.Order(StringComparer.Ordinal));
    }

    private static string Tie(Resolution.Resolved? one, Resolution.Resolved? other)
    {
        if (one is null || other is null) return "unsaid";
        var (a, b) = (one.Best.Place, other.Best.Place);
        if (a.PlaceId == b.PlaceId) return "same";
        if (PlaceChooser.Holds(a, b)) return "holds";
        if (PlaceChooser.Holds(b, a)) return "inside";
        return a.CountryCode == b.CountryCode ? "country" : "abroad";
    }

    /// <summary>The number of the bin that a value falls in; each end belongs to its bin.</summary>
    private static string Bin(int value, params ReadOnlySpan<int> ends)
    {
        var bin = 0;
        while (bin < ends.Length && value > ends[bin]) bin++;
        return bin.ToString(CultureInfo.InvariantCulture);
    }
}
