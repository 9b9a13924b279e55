namespace GeoConflict.Events.Counts;

/// <summary>How many people a sentence says were killed and injured, with the words that say so.</summary>
/// <param name="Killed">Killed; null if not said.</param>
/// <param name="KilledFirst">First word of the count of the killed.</param>
/// <param name="KilledEnd">One past its last word.</param>
/// <param name="Injured">Injured; null if not said.</param>
/// <param name="InjuredFirst">First word of the count of the injured.</param>
/// <param name="InjuredEnd">One past its last word.</param>
/// <param name="IsToll">Whether it is told as the toll up to now: "the death toll rose to".</param>
internal readonly record struct Casualties(
    CountClaim? Killed, int KilledFirst, int KilledEnd, CountClaim? Injured, int InjuredFirst, int InjuredEnd,
        bool IsToll)
{
    /// <summary>Whether the text says that nobody died or was hurt.</summary>
    public bool IsNobody { get; init; }

    /// <summary>Whether the killed come on top of those told before: "five villagers also died".</summary>
    public bool IsFurther { get; init; }

    /// <summary>Whether it is a sum over a war or years: "have killed 36,000 people in a decade of fighting".</summary>
    public bool IsSumOverTime { get; init; }

    /// <summary>Whether the killed are those who attacked.</summary>
    public bool IsOfAttackers { get; init; }
}
