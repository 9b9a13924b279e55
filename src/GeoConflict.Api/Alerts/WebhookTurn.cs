namespace GeoConflict.Api.Alerts;

/// <summary>An alert that has been claimed to be sent.</summary>
/// <param name="AlertId">Its id.</param>
/// <param name="Receiver">Where to.</param>
/// <param name="Secret">Signs what is sent.</param>
/// <param name="FailureCount">How many sendings have failed since the last good one.</param>
public sealed record WebhookTurn(long AlertId, Uri Receiver, string Secret, int FailureCount);
