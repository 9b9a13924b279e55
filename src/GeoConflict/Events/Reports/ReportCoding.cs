using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Reports;

/// <summary>What the event coder made of a report: places, types, actors and tolls, each empty where it says
/// none.</summary>
/// <param name="Places">Places it names, without whole countries.</param>
/// <param name="SubTypes">Types of its events.</param>
/// <param name="Actors">Names of their actors.</param>
/// <param name="Killed">Best figures of the killed.</param>
public sealed record ReportCoding(
    IReadOnlyList<ReportPlace> Places, IReadOnlyList<SubEventType> SubTypes, IReadOnlyList<string> Actors,
    IReadOnlyList<int> Killed)
{
    /// <summary>Nothing known.</summary>
    public static ReportCoding None { get; } = new([], [], [], []);

    /// <summary>What a coded article tells, all its events together.</summary>
    public static ReportCoding Of(CodedArticle coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var places = coded.Geoparsed.Resolutions.OfType<Resolution.Resolved>()
            .Where(r => r.Toponym.Kind != ToponymKind.People && !r.Best.Place.IsCountry)
            .Select(r => new ReportPlace(r.Best.Place.PlaceId, r.Best.Place.Name, r.Location, r.UncertaintyM))
            .DistinctBy(p => p.PlaceId);
        return new ReportCoding(
            [.. places],
            [.. coded.Events.Select(e => e.SubType).Distinct()],
            [.. coded.Events.SelectMany(e => new[] { e.Actor1?.Name, e.Actor2?.Name }).OfType<string>()
                .Distinct(StringComparer.Ordinal)],
            [.. coded.Events.Select(e => e.Fatalities?.Best).OfType<int>().Distinct()]);
    }

    /// <summary>What one event tells.</summary>
    public static ReportCoding Of(ConflictEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new ReportCoding(
            told.Place is { } at
                ? [new ReportPlace(at.Best.Place.PlaceId, at.Best.Place.Name, at.Location, at.UncertaintyM)] : [],
            [told.SubType],
            [.. new[] { told.Actor1?.Name, told.Actor2?.Name }.OfType<string>()],
            (told.Fatalities?.Best ?? told.Fatalities?.Low) is { } killed ? [killed] : []);
    }
}
