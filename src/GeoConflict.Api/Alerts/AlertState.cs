namespace GeoConflict.Api.Alerts;

/// <summary>An alert and how it does.</summary>
/// <param name="AlertId">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Filter">Its filter, as it stands in an address.</param>
/// <param name="WebhookUrl">Where events are posted; null for nowhere.</param>
/// <param name="Paused">Whether nothing is sent.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="LastError">Why the last sending failed; null if it did not.</param>
/// <param name="FailureCount">How many sendings have failed since the last good one.</param>
/// <param name="Told">How many changes of events it has told of in the last month.</param>
/// <param name="Waiting">How many of them are still to be posted.</param>
public sealed record AlertState(
    long AlertId, string Name, string Filter, string? WebhookUrl, bool Paused, DateTimeOffset CreatedAt,
    string? LastError, int FailureCount, long Told, long Waiting)
{
    /// <summary>Checks the signature of what is posted; shown once, when the alert is made.</summary>
    public string? WebhookSecret { get; init; }
}
