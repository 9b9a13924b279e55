using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Placing;
using GeoConflict.Events.Triggers;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Coding;

/// <summary>Joins the mentions of an article that tell of the same event.</summary>
internal sealed class EventMerger
{
    /// <summary>Points this near each other may be the same spot told in two ways.</summary>
    private const double SameSpotKm = 15;

    /// <summary>How many sentences after the headline tell what it tells.</summary>
    private const int LeadSentences = 2;

    /// <summary>Over how many sentences a place carries to the next event.</summary>
    private const int CarryReach = 3;

    private readonly List<EventDraft> drafts = [];
    private readonly List<(EventMention Mention, RefusalReason Reason)> left = [];
    private readonly List<(EventMention Mention, IReadOnlyList<Resolution.Resolved> Places)> headlines = [];

    /// <summary>What sentences say of the killed before any tells an event: they go with the headline's.</summary>
    private readonly List<Casualties> untold = [];

    /// <summary>The events so far.</summary>
    public IReadOnlyList<EventDraft> Drafts => drafts;

    /// <summary>Mentions that made no event of their own, with the reason.</summary>
    public IReadOnlyList<(EventMention Mention, RefusalReason Reason)> Left => left;

    /// <summary>Adds what a sentence that tells no event of its own says of the killed and injured to the event told
    /// last
    /// before it.</summary>
    public void AddAftermath(int sentence, Casualties casualties)
    {
        if (drafts.Count == 0) untold.Add(casualties);
        else if (sentence - drafts[^1].Mentions.Max(m => m.Sentence) <= CarryReach) drafts[^1].Aftermath.Add(casualties);
    }

    /// <summary>Adds a mention with the places it happened at.</summary>
    public void Add(EventMention mention, IReadOnlyList<Resolution.Resolved> places)
    {
        if (mention.IsHeadline) headlines.Add((mention, places));
        else AddToAll(mention, places);
    }

    private void AddToAll(EventMention mention, IReadOnlyList<Resolution.Resolved> places)
    {
        if (places.Count == 0)
        {
            Add(mention, (Resolution.Resolved?)null);
            return;
        }

        var before = drafts.Count;
        var host = Add(mention, places[0]);
        for (var i = 1; i < places.Count; i++) Add(mention, places[i]);
        if (host is null) return;
        foreach (var draft in drafts.Skip(before).Where(d => d != host)) draft.Context = host;
    }

    /// <summary>Joins events told broadly ("in Syria") or without place with those told exactly.</summary>
    public void Finish()
    {
        JoinHeadlines();
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            var target = drafts.FirstOrDefault(d => d != draft && IsNarrower(draft, d) && AreCompatible(draft, d)
                && EventDraft.HaveSameDay(draft, d)
                && !draft.First.IsSetApart && !d.First.IsSetApart);
            if (target is null) continue;
            target.Absorb(draft);
            left.Add((draft.First, RefusalReason.SameEvent));
            drafts.RemoveAt(i);
        }

        StoryKinds.Share(drafts);
        CarryPlacesOver();
        DropStrayRemarks();
    }

    /// <summary>A headline tells again, more broadly, what the first sentences tell; those know better.</summary>
    private void JoinHeadlines()
    {
        foreach (var (headline, places) in headlines)
        {
            if (drafts.Count == 0)
            {
                AddToAll(headline, places);
                if (drafts.Count == 1) drafts[0].Aftermath.AddRange(untold);
                continue;
            }

            var isJoined = false;
            foreach (var place in places.Count == 0 ? [null] : places.Cast<Resolution.Resolved?>())
            {
                var fitting = drafts.Where(d => !d.First.IsHeadline && PlaceRank(place, d.Place) > 0).ToList();
                var lead = fitting.FirstOrDefault(d => IsSameStory(headline, d)) ?? fitting.FirstOrDefault();
                if (lead is null) continue;
                isJoined = true;
                lead.Add(headline);
                if (place is not null && IsBetter(lead.Place, place)) lead.Place = place;
            }

            // Where the headline's place fits none, it was misread or names the wider region: the story tells better.
            if (!isJoined && drafts.FirstOrDefault(d => !d.First.IsHeadline
                && d.First.Sentence <= LeadSentences && IsSameStory(headline, d)
                && places.All(p => IsWiderOrElsewhere(p, d.Place))) is { } story)
            {
                story.Add(headline);
                isJoined = true;
            }

            if (isJoined || places.Count == 0) left.Add((headline, RefusalReason.SameEvent));
            else AddToAll(headline, places);
        }
    }

    /// <summary>Whether a place is a region, only near, or in another country than the one told: no rival of it.</summary>
    private static bool IsWiderOrElsewhere(Resolution.Resolved place, Resolution.Resolved? told) =>
        place.Relation is not null || place.Best.Place.FeatureClass != 'P' || place.Best.Place.CountryCode != told?.Best.Place.CountryCode;

    private static bool IsSameStory(EventMention headline, EventDraft draft)
    {
        if (headline.Best is not { } type) return true;
        var (one, two) = (KindGroups.Of(type), KindGroups.Of(draft.SubType()));
        return one == two || (KindGroups.IsViolent(one) && KindGroups.IsViolent(two));
    }

    /// <summary>Deals, arrests, finds and the like told without place or date of their own are no events.</summary>
    private void DropStrayRemarks()
    {
        foreach (var draft in drafts.Where(IsStrayRemark).ToList())
        {
            left.Add((draft.First, RefusalReason.Commentary));
            drafts.Remove(draft);
        }
    }

    private bool IsStrayRemark(EventDraft draft) => drafts.Count > 1 && draft.Date is null
        && (draft.Place is null || draft.IsPlaceCarried) && draft.First.Sentence > 0
        && EventTaxonomy.TypeOf(draft.SubType()) == EventType.StrategicDevelopments;

    /// <summary>An event told right after another one, with no place of its own, is where that one is.</summary>
    private void CarryPlacesOver()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (IsLocated(drafts[i])) continue;
            var before = drafts.Where(d => IsLocated(d) && d.First.Start < drafts[i].First.Start
                && drafts[i].First.Sentence - d.Mentions[^1].Sentence is >= -1 and <= CarryReach).MaxBy(d =>
                    d.First.Start);
            if (before is null) continue;
            drafts[i].Place = before.Place;
            drafts[i].IsPlaceCarried = true;
        }
    }

    private static bool IsLocated(EventDraft draft) => draft.Place is not null
        && LocalNameReader.Locate(draft.Place) is not null;

    /// <returns>The event that the mention now belongs to; null if it makes none.</returns>
    private EventDraft? Add(EventMention mention, Resolution.Resolved? place)
    {
        if (TakenUp(mention, place) is { } told)
        {
            mention.IsAside = true;
            told.Add(mention);
            left.Add((mention, RefusalReason.SameEvent));
            return told;
        }

        var draft = mention.IsSetApart ? null : FindSame(mention, place);
        if (draft is not null)
        {
            if (place is not null && IsBetter(draft.Place, place)
                && (draft.Place is null || IsOfOneGroup(mention, draft))) draft.Place = place;
            mention.IsAside |= mention.Best is not { } type || (KindGroups.Of(type) != KindGroups.Of(draft.SubType())
                && !draft.Mentions.All(IsGeneric));
            draft.Add(mention);
            left.Add((mention, RefusalReason.SameEvent));
            return draft;
        }

        if (mention.IsFollowUp || !Evidence.IsBorneOut(mention, place))
        {
            left.Add((mention, mention.IsFollowUp ? mention.Reason : RefusalReason.Commentary));
            return null;
        }

        drafts.Add(new EventDraft(mention, place));
        return drafts[^1];
    }

    /// <summary>The event that "the attack" or "the violence" speaks of; null if it tells one of its own: counts the
    /// dead, or gives a day.</summary>
    private EventDraft? TakenUp(EventMention mention, Resolution.Resolved? place)
    {
        if (!mention.IsTakenUp || mention.IsSetApart || mention.Casualties.Killed is not null
            || mention.Best is not { } type || !KindGroups.IsViolent(KindGroups.Of(type))) return null;
        return drafts.Where(d => !d.First.IsHeadline && KindGroups.IsViolent(KindGroups.Of(d.SubType()))
                && (mention.Date is not { Kind: DateMentionKind.When } || place is null || PlaceRank(d.Place, place) > 0))
            .OrderByDescending(d => PlaceRank(d.Place, place)).ThenByDescending(d => d.First.Start).FirstOrDefault();
    }

    /// <summary>"The attackers took hostages": what those told of before did next.</summary>
    private static bool TakesHostages(EventMention mention) => mention.IsOfTheSame
        && mention.Triggers.Any(t => t.Entry.Phrase.Contains("hostage", StringComparison.Ordinal));

    private static bool IsOfOneGroup(EventMention mention, EventDraft draft) => mention.Best is not { } type
        || KindGroups.Of(type) == KindGroups.Of(draft.SubType())
        || (KindGroups.IsViolent(KindGroups.Of(type)) && KindGroups.IsViolent(KindGroups.Of(draft.SubType())));

    /// <summary>Whether a place says more than the one known: inside it, or the same with a more telling
    /// relation.</summary>
    private static bool IsBetter(Resolution.Resolved? known, Resolution.Resolved place) =>
        known is null || PlaceChooser.Holds(known.Best.Place, place.Best.Place)
        || (Telling(place.Relation) > Telling(known.Relation)
            && known.Best.Place.PlaceId == place.Best.Place.PlaceId);

    /// <summary>A distance or direction from a place says more than that it is near, and that more than the bare
    /// name.</summary>
    private static int Telling(SpatialRelation? relation) => relation?.Kind switch
    {
        null => 0,
        SpatialRelationKind.DistanceFrom or SpatialRelationKind.DirectionOf => 2,
        _ => 1,
    };

    private EventDraft? FindSame(EventMention mention, Resolution.Resolved? place)
    {
        EventDraft? best = null;
        var bestRank = 0;
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            var isFurtherTold = place is null && mention.Date is null && IsFurtherTold(mention, draft);
            if (draft.Mentions.Contains(mention) || !(isFurtherTold || IsSameKind(mention, draft))
                || !(MayBeSameDay(mention, draft) || (mention.IsTakenUp && place is null))) continue;
            var rank = PlaceRank(draft.Place, place);
            if (place is null && mention.Sentence - draft.Mentions[^1].Sentence > 3) rank = Math.Min(rank,
                mention.IsFollowUp ? 1 : 0);
            if (rank <= bestRank) continue;
            (best, bestRank) = (draft, rank);
        }

        return best;
    }

    private static int PlaceRank(Resolution.Resolved? a, Resolution.Resolved? b)
    {
        if (a is null || b is null) return 1;
        if (a.Best.Place.PlaceId == b.Best.Place.PlaceId) return 4;
        if (PlaceChooser.Holds(a.Best.Place, b.Best.Place) || PlaceChooser.Holds(b.Best.Place, a.Best.Place)) return 2;
        if (LocalNameReader.IsLocatedBy(a, b) || LocalNameReader.IsLocatedBy(b, a)) return 3;
        var isLocal = LocalNameReader.IsLocal(a.Best.Place) || LocalNameReader.IsLocal(b.Best.Place);
        return !isLocal && a.Location.DistanceKm(b.Location) <= SameSpotKm ? 3 : 0;
    }

    private static bool IsNarrower(EventDraft broad, EventDraft narrow) =>
        narrow.Place is not null && (broad.Place is null
            || PlaceChooser.Holds(broad.Place.Best.Place, narrow.Place.Best.Place));

    private static bool IsSameKind(EventMention mention, EventDraft draft)
    {
        if (mention.Best is not { } type) return false;
        return KindGroups.AreSame(type, IsGeneric(mention), draft.SubType(), draft.Mentions.All(IsGeneric));
    }

    /// <summary>Whether a sentence without place and date tells more of an event: its fight, fire, flight,
    /// arrests.</summary>
    private static bool IsFurtherTold(EventMention mention, EventDraft draft)
    {
        if (mention.Best is not { } type) return false;
        var (one, two) = (KindGroups.Of(type), KindGroups.Of(draft.SubType()));
        if (!KindGroups.IsViolent(two)) return false;
        return one == KindGroup.Arrest || type == SubEventType.LootingPropertyDestruction
            || (KindGroups.IsViolent(one) && (one != KindGroup.Seizure || TakesHostages(mention))) || IsGeneric(mention);
    }

    private static bool AreCompatible(EventDraft a, EventDraft b) =>
        KindGroups.AreSame(a.SubType(), a.Mentions.All(IsGeneric), b.SubType(), b.Mentions.All(IsGeneric));

    private static bool IsGeneric(EventMention mention) =>
        mention.Main.Entry.Family is "kill" or "die" or "hurt" or "strike" or "bombv" or "loot"
            || mention.Main.Entry is { Family: "attack" }
        || mention.Main.Entry is { Family: "bomb", Strength: TriggerStrength.Weak };

    private static bool MayBeSameDay(EventMention mention, EventDraft draft) =>
        EventDraft.Overlap(mention.Date?.Interval, draft.Date?.Interval);
}
