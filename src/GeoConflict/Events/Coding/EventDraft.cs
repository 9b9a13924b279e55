using GeoConflict.Events.Claims;
using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Coding;

/// <summary>An event as it grows from its mentions.</summary>
internal sealed class EventDraft(EventMention first, Resolution.Resolved? place)
{
    /// <summary>What each further mention's votes count for, beside the one before.</summary>
    private const double Fading = 0.6;

    private readonly List<EventMention> mentions = [first];

    /// <summary>All mentions, in order of the text.</summary>
    public IReadOnlyList<EventMention> Mentions => mentions;

    /// <summary>The mention that tells it first.</summary>
    public EventMention First => mentions[0];

    /// <summary>What sentences that tell no event of their own say of the killed and injured, in order.</summary>
    public List<Casualties> Aftermath { get; } = [];

    /// <summary>Who is said to have done it, in order.</summary>
    public List<ResponsibilityMention> Responsibility { get; } = [];

    /// <summary>Where; null if not said so far.</summary>
    public Resolution.Resolved? Place { get; set; } = place;

    /// <summary>The event told in the same sentence for another place, whose parties and date hold here too; null if
    /// none.</summary>
    public EventDraft? Context { get; set; }

    /// <summary>Mentions of this event, then those of <see cref="Context"/>.</summary>
    public IEnumerable<EventMention> InContext => Context is null ? mentions : mentions.Concat(Context.mentions);

    /// <summary>The event whose kind this one shares because only its toll is told: "in Negombo 67 died"; null if
    /// none.</summary>
    public EventDraft? Story { get; set; }

    /// <summary>Whether <see cref="Place"/> is that of the event told before.</summary>
    public bool IsPlaceCarried { get; set; }

    /// <summary>The day taken over from the event before; null if none.</summary>
    public DateInterval? Inherited { get; set; }

    /// <summary>The first day any mention gives, or else the stretch up to now that the first gives; null if none
    /// does.</summary>
    public DateMention? Date => InContext.Where(m => !m.IsFollowUp && m.Date?.Kind != DateMentionKind.Period)
            .Select(m => m.Date).FirstOrDefault(d => d is { Interval: not null })
        ?? InContext.Where(m => !m.IsFollowUp && (m == First || m == Context?.First))
            .Select(m => m.Date).FirstOrDefault(d => d is { Interval: not null });

    /// <summary>Adds another mention of the same event.</summary>
    public void Add(EventMention mention)
    {
        if (!mentions.Contains(mention)) mentions.Add(mention);
    }

    /// <summary>Takes in all mentions of another draft.</summary>
    public void Absorb(EventDraft other)
    {
        foreach (var mention in other.Mentions) Add(mention);
        mentions.Sort((a, b) => (a.IsHeadline, a.Start).CompareTo((b.IsHeadline, b.Start)));
    }

    /// <summary>Whether only the headline tells it so far.</summary>
    public bool IsOnlyHeadline => mentions.All(m => m.IsHeadline);

    /// <summary>Points per sub-event type over all mentions, the first counting most and the headline least.</summary>
    public double[] Points()
    {
        var sum = new double[25];
        var weight = 1.0;
        foreach (var mention in mentions)
        {
            if (mention.IsAside && mention != First) continue;
            for (var i = 0; i < sum.Length; i++) sum[i] += weight * mention.Points[i];
            weight *= Fading;
        }

        return sum;
    }

    /// <summary>The sub-event type that all mentions together tell.</summary>
    public SubEventType SubType() => KindOverMentions.Decide(this);

    /// <summary>Whether the days of two events may be the same; those without a day may be of any.</summary>
    public static bool HaveSameDay(EventDraft a, EventDraft b) => Overlap(a.Date?.Interval, b.Date?.Interval);

    /// <summary>Whether two spans of days share one; an unknown one may.</summary>
    public static bool Overlap(DateInterval? a, DateInterval? b) =>
        a is not { } one || b is not { } two || ((one.Start ?? DateOnly.MinValue) <= two.End && (two.Start
            ?? DateOnly.MinValue) <= one.End);
}
