namespace GeoConflict.Api.Ogc.Timelines;

/// <summary>Events over time, not yet in bins.</summary>
/// <param name="PerDay">By day and type; an event counts once, on its last possible day or the last day asked for.</param>
/// <param name="Undated">Events of which no day is known; none where days are asked for.</param>
/// <param name="First">First day of all that the other conditions mean; null if there is none.</param>
/// <param name="Last">Last day of the same.</param>
public sealed record DayCounts(IReadOnlyList<DayCount> PerDay, int Undated, DateOnly? First, DateOnly? Last);
