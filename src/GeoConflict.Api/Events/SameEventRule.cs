using GeoConflict.Api.Data;
using GeoConflict.Events;
using GeoConflict.Events.Reports;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Events;

/// <summary>When two articles tell of one event: the pair score that <c>geoconflict dedup</c> uses too, and nothing that
/// speaks against.</summary>
internal static class SameEventRule
{
    /// <summary>Events farther apart are not compared: the next towns, for people to judge.</summary>
    public const double MaxDistanceM = 30_000;

    /// <summary>Events with more days between them are not compared.</summary>
    public const int MaxDaysApart = 1;

    /// <summary>So many of the nearest are compared.</summary>
    public const int MaxCompared = 25;

    /// <summary>A place known less exactly than this would join everything in its province.</summary>
    public const double MaxUncertaintyM = 25_000;

    /// <summary>Days known less exactly than this would join everything in their month.</summary>
    public const int MaxDays = 7;

    /// <summary>Farther apart, two places are two; about the size of a town.</summary>
    private const double JoinDistanceKm = 5;

    /// <summary>From this probability on events are joined unasked, if nothing is disputed. Headlines with their day of
    /// publication taught the score, so that it is low for events whose place and days are known.</summary>
    private const double JoinProbability = 0.6;

    /// <summary>The same where both are of one type: in one town on one day it is seldom two.</summary>
    private const double JoinProbabilityOfSameType = 0.35;

    /// <summary>From this probability on people are asked.</summary>
    private const double AskProbability = 0.25;

    /// <summary>Early tolls differ: one count within this share of the other is no other event.</summary>
    private const double TollTolerance = 0.5;

    /// <summary>Small tolls differ by whole people.</summary>
    private const int TollTolerancePeople = 3;

    /// <summary>Whether place and days are known well enough to be joined at all.</summary>
    public static bool CanJoin(StoredEvent told) =>
        told is { Geom: not null, DateStart: { } start, DateEnd: { } end }
        && told.UncertaintyM <= MaxUncertaintyM
        && end.DayNumber - start.DayNumber < MaxDays;

    /// <summary>Finds the event that another one most probably is.</summary>
    /// <param name="told">The event told now.</param>
    /// <param name="near">Events near it in place and time that can be joined.</param>
    /// <returns>The one to be joined to; else the one to ask about; null if it is new.</returns>
    public static JoinVerdict? Judge(StoredEvent told, IReadOnlyList<StoredEvent> near)
    {
        var scores = SameEventScorer.Score(ReportOf(told), [.. near.Select(ReportOf)], AskProbability);
        var verdicts = scores.Select(score => new JoinVerdict(
                near[score.Other], score,
                score.Probability >= LeastToJoin(near[score.Other], told) && IsUndisputed(near[score.Other], told)))
            .ToList();
        return verdicts.OrderByDescending(v => v.IsJoined).ThenByDescending(v => v.Score.Probability).FirstOrDefault();
    }

    private static double LeastToJoin(StoredEvent known, StoredEvent told) =>
        known.SubEventType == told.SubEventType ? JoinProbabilityOfSameType : JoinProbability;

    /// <summary>Whether nothing said of the one speaks against the other: kind, days, place, actors and tolls.</summary>
    private static bool IsUndisputed(StoredEvent known, StoredEvent told) =>
        known.EventType == told.EventType
        && known.DateStart <= told.DateEnd && known.DateEnd >= told.DateStart
        && PointOf(known).DistanceKm(PointOf(told)) <= JoinDistanceKm
        && AreCompatible(known.Actor1, known.Actor2, told.Actor1, told.Actor2)
        && AreCompatible(known.FatalitiesLow, known.FatalitiesHigh, told.FatalitiesLow, told.FatalitiesHigh);

    private static Report ReportOf(StoredEvent told) => new(told.Summary, told.DateEnd, told.CountryCode)
    {
        FirstDay = told.DateStart,
        Coding = new ReportCoding(
            [new ReportPlace(told.PlaceId ?? 0, told.PlaceName ?? "", PointOf(told), told.UncertaintyM ?? 0)],
            EventTaxonomy.ParseSubType(told.SubEventType) is { } type ? [type] : [],
            [.. new[] { told.Actor1, told.Actor2 }.OfType<string>()],
            (told.FatalitiesBest ?? told.FatalitiesLow) is { } killed ? [killed] : []),
    };

    private static GeoPoint PointOf(StoredEvent told) => told.Geom is { } at
        ? new GeoPoint(at.Y, at.X)
        : throw new ArgumentException("The event has no place.", nameof(told));

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
