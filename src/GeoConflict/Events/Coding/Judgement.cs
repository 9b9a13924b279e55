namespace GeoConflict.Events.Coding;

/// <summary>What a trigger counts for.</summary>
/// <param name="Reason">Why it tells of no event; null if it does.</param>
/// <param name="IsFollowUp">Whether it may only add to an event told elsewhere.</param>
internal readonly record struct Judgement(RefusalReason? Reason, bool IsFollowUp)
{
    /// <summary>It tells of an event.</summary>
    public static Judgement Accepted { get; } = new(null, false);

    /// <summary>It adds to an event told elsewhere, and is refused if there is none.</summary>
    public static Judgement FollowUp(RefusalReason reason) => new(reason, true);

    /// <summary>It tells of none.</summary>
    public static Judgement Refused(RefusalReason reason) => new(reason, false);
}
