using GeoConflict.Events.Counts;
using GeoConflict.Events.Dates;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Coding;

/// <summary>What one sentence, or one part of it, tells of an event.</summary>
internal sealed class EventMention
{
    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>First word of the part of the sentence that tells it.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last word.</summary>
    public required int End { get; init; }

    /// <summary>Triggers that count, anchors and others.</summary>
    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>The trigger that tells it best.</summary>
    public required Trigger Main { get; init; }

    /// <summary>Whether it only adds to an event told elsewhere; <see cref="Reason"/> says why.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>Why it makes no event of its own.</summary>
    public RefusalReason Reason { get; init; }

    /// <summary>Who did it.</summary>
    public Party? Actor1 { get; set; }

    /// <summary>To whom.</summary>
    public Party? Actor2 { get; set; }

    /// <summary>All parties named.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>Killed and injured.</summary>
    public Casualties Casualties { get; init; }

    /// <summary>When; null if not said.</summary>
    public DateMention? Date { get; init; }

    /// <summary>The day it was reported, as in "said on Sunday"; null if not said.</summary>
    public DateMention? ReportDate { get; init; }

    /// <summary>Weapon with its words.</summary>
    public (string Name, int First, int End)? Weapon { get; init; }

    /// <summary>What was hit, with its words.</summary>
    public (string Name, int First, int End)? Target { get; init; }

    /// <summary>Whether the text says of a noun that it took place: "the shooting occurred".</summary>
    public bool IsSaidToOccur { get; init; }

    /// <summary>Points per sub-event type.</summary>
    public double[] Points { get; } = new double[25];

    /// <summary>The lexicon's votes per sub-event type alone, before the rules weigh them.</summary>
    public double[] Votes { get; } = new double[25];

    /// <summary>Whether it only tells what else happened then and there, so that it says nothing on the type.</summary>
    public bool IsAside { get; set; }

    /// <summary>Whether it is the article's headline.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Whether a crowd with a demand is told of.</summary>
    public bool HasCrowd { get; init; }

    /// <summary>Whether state forces fire in it.</summary>
    public bool ForcesFire { get; init; }

    /// <summary>Whether a crowd in it is violent itself.</summary>
    public bool IsCrowdViolent { get; init; }

    /// <summary>Whether the text sets it apart: "another attack", "in a separate incident".</summary>
    public bool IsSetApart { get; init; }

    /// <summary>Whether a noun with "the" or "this" takes up what was told before: "the attack came hours
    /// after".</summary>
    public bool IsTakenUp { get; init; }

    /// <summary>Whether it opens with the doers told before: "the attackers took", "they held".</summary>
    public bool IsOfTheSame { get; init; }

    /// <summary>Whether a trigger of one of these families counts.</summary>
    public bool Has(params ReadOnlySpan<string> families)
    {
        foreach (var trigger in Triggers)
        {
            if (families.Contains(trigger.Entry.Family)) return true;
        }

        return false;
    }

    /// <summary>The sub-event type with the most points; null if none has any.</summary>
    public SubEventType? Best
    {
        get
        {
            var best = 0;
            for (var i = 1; i < Points.Length; i++)
            {
                if (Points[i] > Points[best]) best = i;
            }

            return Points[best] > 0 ? (SubEventType)best : null;
        }
    }
}
