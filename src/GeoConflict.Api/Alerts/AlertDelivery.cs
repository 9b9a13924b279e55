namespace GeoConflict.Api.Alerts;

/// <summary>One change of an event that an alert tells of.</summary>
/// <param name="DeliveryId">Its id; grows in the order of the changes.</param>
/// <param name="Action">created, changed, joined, withdrawn, merged, split, ….</param>
/// <param name="Body">The event as a GeoJSON Feature on one line.</param>
public sealed record AlertDelivery(long DeliveryId, string Action, string Body);
