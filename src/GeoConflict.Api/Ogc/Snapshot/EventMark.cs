namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>What a map shows of an event beside its place.</summary>
/// <param name="DayFrom">First possible day, since 1970-01-01; the least int where it is open or unknown.</param>
/// <param name="DayTo">Last possible day; the greatest int where it is unknown.</param>
/// <param name="Fatalities">The figure given, else the lowest; -1 if there is none.</param>
/// <param name="TypeCode">1 to 6 in ACLED's order; 0 for none of them.</param>
/// <param name="DoubtHm">How far off the place may be, in hundreds of metres, rounded up and 65534 at most; 65535 where it
/// is not known.</param>
internal readonly record struct EventMark(
    int DayFrom, int DayTo, int Fatalities, byte TypeCode, ushort DoubtHm = EventMark.NoDoubtKnown)
{
    /// <summary>How far off the place may be is not known.</summary>
    public const ushort NoDoubtKnown = ushort.MaxValue;

    /// <summary>The doubt as a mark holds it.</summary>
    /// <param name="doubtM">Metres; null where it is not known.</param>
    public static ushort DoubtHmOf(double? doubtM) =>
        doubtM is { } metres ? (ushort)Math.Clamp(Math.Ceiling(metres / 100), 0, NoDoubtKnown - 1) : NoDoubtKnown;
}
