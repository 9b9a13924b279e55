namespace GeoConflict.Api.Events;

/// <summary>One change of an event.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who made it.</param>
/// <param name="Action">created, changed, joined, withdrawn, merged or split.</param>
public sealed record EventChange(DateTimeOffset At, string By, string Action);
