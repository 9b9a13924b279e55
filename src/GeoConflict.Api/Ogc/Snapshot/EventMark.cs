namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>What a map shows of an event beside its place.</summary>
/// <param name="DayFrom">First possible day, since 1970-01-01; the least int where it is open or unknown.</param>
/// <param name="DayTo">Last possible day; the greatest int where it is unknown.</param>
/// <param name="Fatalities">The figure given, else the lowest; -1 if there is none.</param>
/// <param name="TypeCode">1 to 6 in ACLED's order; 0 for none of them.</param>
internal readonly record struct EventMark(int DayFrom, int DayTo, int Fatalities, byte TypeCode);
