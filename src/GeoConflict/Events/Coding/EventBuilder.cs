using GeoConflict.Events.Claims;
using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Placing;
using GeoConflict.Events.Reading;
using GeoConflict.Events.Typing;
using GeoConflict.Text;

namespace GeoConflict.Events.Coding;

/// <summary>Makes the event of a draft: every field from the mention that says it best.</summary>
internal sealed class EventBuilder(PartyReader parties, ClaimBuilder claims, EventDater dater)
{
    /// <summary>Makes the event.</summary>
    public ConflictEvent Build(ArticleWords words, EventDraft draft, IReadOnlyList<DateMention> dates)
    {
        var (date, dateWords) = dater.Date(words, draft, dates);
        var countryCode = draft.Place?.Best.Place.CountryCode ?? "";
        var actor1 = Pick(draft.InContext.Select(m => m.Actor1));
        if (actor1 is not null && IsOnlyBlamed(draft, actor1)) actor1 = null;
        var actor2 = Pick(draft.InContext.Select(m => m.Actor2).Where(p => p is null || p.Name != actor1?.Name));
        var subType = TypeClassifier.Decide(draft);
        if (actor1 is null && EventTaxonomy.TypeOf(subType) == EventType.Protests) actor1 =
            draft.Mentions.SelectMany(m => m.Parties).FirstOrDefault(p => p.Kind == ActorKind.Protesters);
        var (killed, killedSpan) = Killed(words, draft);
        var (injured, injuredSpan) = Injured(words, draft);
        var weapon = draft.Mentions.Select(m => m.Weapon).FirstOrDefault(w => w is not null);
        var target = draft.Mentions.Select(m => m.Target).FirstOrDefault(t => t is not null);
        var main = draft.First.Main;
        var place = draft.Place is null ? null : LocalNameReader.Locate(draft.Place);
        return new ConflictEvent(
            subType, date, place, words.Source.Sentences[draft.First.Sentence].Span,
            new EventSpans
            {
                Trigger = words.SpanOf(main.FirstWord, main.EndWord),
                Date = dateWords is { } d ? words.SpanOf(d.FirstWord, d.EndWord) : null,
                Actor1 = SpanOf(words, actor1),
                Actor2 = SpanOf(words, actor2),
                Fatalities = killedSpan,
                Injuries = injuredSpan,
                Weapon = weapon is { } w ? words.SpanOf(w.First, w.End) : null,
                Target = target is { } t ? words.SpanOf(t.First, t.End) : null,
            },
            Confidence(draft, dateWords is not null, actor1 is not null))
        {
            NamedPlace = place is null ? draft.Place?.Toponym : null,
            Actor1 = actor1 is null ? null : parties.Finish(actor1, countryCode),
            Actor2 = actor2 is null ? null : parties.Finish(actor2, countryCode),
            Fatalities = killed,
            Injuries = injured,
            Responsibility = claims.Responsibility(words, draft, countryCode),
            CasualtyClaims = claims.Casualties(words, draft, countryCode),
            Weapon = weapon?.Name,
            Target = target?.Name,
        };
    }

    /// <summary>Whether others name the party and it denies it: then nobody is known to have done it.</summary>
    private static bool IsOnlyBlamed(EventDraft draft, Party actor)
    {
        bool Is(ResponsibilityKind kind) => draft.Responsibility.Any(c => c.Kind == kind && c.Party.Name == actor.Name);
        return Is(ResponsibilityKind.Denied) && Is(ResponsibilityKind.Blamed) && !Is(ResponsibilityKind.Claimed);
    }

    /// <summary>The first party named, or the first that is more than "gunmen".</summary>
    private static Party? Pick(IEnumerable<Party?> named)
    {
        Party? first = null;
        foreach (var party in named)
        {
            if (party is null) continue;
            if (!party.IsGeneric && !party.IsBareCountry && (first is null
                || first.IsArmed == party.IsArmed)) return party;
            if (first is null || (first.IsBareCountry && !party.IsBareCountry && !party.IsGeneric)) first = party;
        }

        return first;
    }

    private static (CountClaim?, TextSpan?) Killed(ArticleWords words, EventDraft draft)
    {
        var isBattle = EventTaxonomy.TypeOf(draft.SubType()) == EventType.Battles;
        CountClaim? claim = null;
        TextSpan? span = null;
        Casualties? nobody = null;
        foreach (var (told, isHeadline) in draft.Mentions.Select(m => (m.Casualties, m.IsHeadline))
            .Concat(draft.Aftermath.Select(a => (a, false))))
        {
            if (told.Killed is not { } killed) continue;
            if (told.IsNobody)
            {
                nobody ??= told;
                continue;
            }

            if (told.IsSumOverTime && !told.IsToll && draft.First.Casualties.KilledFirst != told.KilledFirst) continue;
            if (isHeadline && claim is { Best: not null }) continue;
            if (told.IsOfAttackers && !isBattle && claim is not null) continue;
            if (claim is { } known && told.IsFurther && !isHeadline && !told.IsToll)
            {
                claim = CountedWords.Add(known, killed);
                continue;
            }

            if (claim is { } before && !told.IsToll && (before.Best is not null || killed.Best is null)) continue;
            claim = killed;
            span = words.SpanOf(told.KilledFirst, told.KilledEnd);
        }

        if (claim is null && nobody is { } none) return (none.Killed, words.SpanOf(none.KilledFirst, none.KilledEnd));
        return (claim, span);
    }

    /// <summary>The first count; an exact one wins over a vague one.</summary>
    private static (CountClaim?, TextSpan?) Injured(ArticleWords words, EventDraft draft)
    {
        Casualties? chosen = null;
        foreach (var mention in draft.Mentions)
        {
            var told = mention.Casualties;
            if (told.Injured is null) continue;
            if (chosen is null || (chosen.Value.Injured is { Best: null }
                && told.Injured is { Best: not null })) chosen = told;
        }

        return chosen is { } c ? (c.Injured, words.SpanOf(c.InjuredFirst, c.InjuredEnd)) : (null, null);
    }

    private static TextSpan? SpanOf(ArticleWords words, Party? party) => party is null
        ? null : words.SpanOf(party.FirstWord, party.EndWord);

    /// <summary>From the lead of the type over the next one, and from what else the text says.</summary>
    private static double Confidence(EventDraft draft, bool hasDate, bool hasActor)
    {
        var points = draft.Points().OrderDescending().ToArray();
        var lead = (points[0] - points[1]) / Math.Max(points[0] + points[1], 1);
        var place = draft.Place is { } resolved ? (draft.IsPlaceCarried ? 0.08 : 0.2) * resolved.Confidence : 0;
        var value = 0.25 + 0.25 * lead + place + (hasDate ? 0.12 : 0) + (hasActor ? 0.08 : 0)
            + (draft.First.Casualties.Killed is not null ? 0.05 : 0) + Math.Min(0.05, 0.02 * draft.Mentions.Count);
        return Math.Clamp(value, 0.05, 0.99);
    }
}
