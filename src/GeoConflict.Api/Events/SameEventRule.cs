using GeoConflict.Api.Data;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Events;

/// <summary>When two articles tell of one event: same kind, days that overlap, places close by, nothing that speaks
/// against.</summary>
internal static class SameEventRule
{
    /// <summary>Farther apart, two places are two; about the size of a town.</summary>
    public const double MaxDistanceM = 5_000;

    /// <summary>A place known less exactly than this would join everything in its province.</summary>
    public const double MaxUncertaintyM = 25_000;

    /// <summary>Days known less exactly than this would join everything in their month.</summary>
    public const int MaxDays = 7;

    /// <summary>Early tolls differ: one count within this share of the other is no other event.</summary>
    private const double TollTolerance = 0.5;

    /// <summary>Small tolls differ by whole people.</summary>
    private const int TollTolerancePeople = 3;

    /// <summary>Whether place and days are known well enough to be joined at all.</summary>
    public static bool CanJoin(StoredEvent told) =>
        told is { Geom: not null, DateStart: { } start, DateEnd: { } end }
        && told.UncertaintyM <= MaxUncertaintyM
        && end.DayNumber - start.DayNumber < MaxDays;

    /// <summary>Whether nothing said of the one speaks against the other.</summary>
    public static bool AreCompatible(StoredEvent known, StoredEvent told) =>
        AreCompatible(known.Actor1, known.Actor2, told.Actor1, told.Actor2)
        && AreCompatible(known.FatalitiesLow, known.FatalitiesHigh, told.FatalitiesLow, told.FatalitiesHigh);

    /// <summary>Why they are one, in words.</summary>
    public static string Explain(StoredEvent known, StoredEvent told, double distanceM)
    {
        var days = known.DateEnd == told.DateEnd ? "the same day" : "days that overlap";
        var actors = known.Actor1 is null || told.Actor1 is null ? "no other actor named" : "actors that agree";
        var toll = known.FatalitiesLow is null || told.FatalitiesLow is null ? "no other toll" : "tolls that agree";
        return FormattableString.Invariant(
            $"{told.SubEventType}, {days}, {distanceM / 1000:0.#} km apart, {actors}, {toll}");
    }

    private static bool AreCompatible(string? knownFirst, string? knownSecond, string? first, string? second) =>
        (IsSame(knownFirst, first) && IsSame(knownSecond, second))
        || (IsSame(knownFirst, second) && IsSame(knownSecond, first));

    private static bool IsSame(string? known, string? told)
    {
        if (known is null || told is null) return true;
        var (one, other) = (NameFolder.Fold(known), NameFolder.Fold(told));
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }

    private static bool AreCompatible(int? knownLow, int? knownHigh, int? low, int? high)
    {
        if (knownLow is not { } known || low is not { } told) return true;
        return known <= Widened(high ?? int.MaxValue) && told <= Widened(knownHigh ?? int.MaxValue);
    }

    private static double Widened(int high) => Math.Max(high * (1 + TollTolerance), (double)high + TollTolerancePeople);
}
