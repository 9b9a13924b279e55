namespace GeoConflict.Api.Ogc.Timelines;

/// <summary>Events of one type on one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="EventType">ACLED event type.</param>
/// <param name="Events">How many.</param>
public sealed record DayCount(DateOnly Day, string EventType, int Events);
