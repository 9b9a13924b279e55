namespace GeoConflict.Api.Review;

/// <summary>What became of an act.</summary>
public abstract record ReviewOutcome
{
    /// <summary>It is done.</summary>
    /// <param name="Revision">Number of the revision it made.</param>
    public sealed record Done(long Revision) : ReviewOutcome;

    /// <summary>There is no such event.</summary>
    public sealed record NotThere : ReviewOutcome;

    /// <summary>Someone else has changed the event since.</summary>
    /// <param name="Revision">Number of the revision it has now.</param>
    public sealed record ChangedBefore(long Revision) : ReviewOutcome;
}
