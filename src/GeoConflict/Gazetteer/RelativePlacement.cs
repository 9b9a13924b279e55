namespace GeoConflict.Gazetteer;

/// <summary>Finds the point that a relative look-up means, once its names are found.</summary>
/// <param name="findNamed">Places of a name in a context, best first; by their names alone.</param>
internal sealed class RelativePlacement(Func<string, QueryContext, IReadOnlyList<ScoredPlace>> findNamed)
{
    /// <summary>A way is no surer than this, its ends being sure.</summary>
    private const double RelativeTrust = 0.8;

    /// <summary>Ends farther apart are two other places.</summary>
    private const double LongestWayKm = 700;

    /// <summary>Namesakes this much farther apart are e times less likely.</summary>
    private const double WayScaleKm = 200;

    private const int EndsTried = 12;
    private const double DirectionKm = 10;
    private const double NearKm = 10;
    private const double MetresPerKm = 1000;

    /// <summary>The place meant; null if a name is not known.</summary>
    public ScoredPlace? Find(RelativeQuery query, QueryContext context) => query switch
    {
        RelativeQuery.Between between => FindBetween(between, context),
        RelativeQuery.DirectionOf off => FindOff(off, context),
        RelativeQuery.PartOf part => FindPart(part, context),
        RelativeQuery.Near near => FindNear(near, context),
        _ => null,
    };

    private ScoredPlace? FindBetween(RelativeQuery.Between between, QueryContext context)
    {
        // The ends may lie in other provinces than the stretch that is meant.
        var wide = context with { Admin1 = null, Admin2 = null };
        foreach (var (first, second) in between.Pairs)
        {
            var ends =
                from start in findNamed(first, wide).Take(EndsTried)
                from end in findNamed(second, wide).Take(EndsTried)
                let km = start.Place.Location.DistanceKm(end.Place.Location)
                where km < LongestWayKm && start.Place.PlaceId != end.Place.PlaceId
                orderby start.Score * end.Score * Math.Exp(-km / WayScaleKm)
                    * (context.FitOf(start.Place) + context.FitOf(end.Place)) descending
                select (start, end, km);
            foreach (var (start, end, km) in ends.Take(1))
            {
                var bearing = start.Place.Location.BearingDegTo(end.Place.Location);
                return start with
                {
                    Score = Math.Min(start.Score, end.Score) * RelativeTrust,
                    Location = start.Place.Location.Offset(bearing, km / 2),
                    UncertaintyM = Math.Max(km / 2 * MetresPerKm, start.UncertaintyM),
                };
            }
        }

        return null;
    }

    private ScoredPlace? FindOff(RelativeQuery.DirectionOf off, QueryContext context)
    {
        if (First(off.Name, context) is not { } place) return null;
        var km = off.DistanceKm ?? (place.Place.FeatureClass == 'A' ? place.UncertaintyM / MetresPerKm : DirectionKm);
        return place with
        {
            Score = place.Score * RelativeTrust,
            Location = place.Location.Offset(off.BearingDeg, km),
            UncertaintyM = Math.Max(place.UncertaintyM, km / 2 * MetresPerKm),
        };
    }

    private ScoredPlace? FindPart(RelativeQuery.PartOf part, QueryContext context)
    {
        if (First(part.Name, context) is not { Place.FeatureClass: 'A' or 'L' } area) return null;
        return area with
        {
            Score = area.Score * RelativeTrust,
            Location = area.Location.Offset(part.BearingDeg, area.UncertaintyM / MetresPerKm / 2),
            UncertaintyM = area.UncertaintyM / 2,
        };
    }

    private ScoredPlace? FindNear(RelativeQuery.Near near, QueryContext context)
    {
        var place = First(near.Name, context);
        var around = place is null ? context : context with { Admin2 = place.Place };
        if (near.Subject.Length > 0 && First(near.Subject, around) is { } subject) return subject;
        return place is null ? null : place with
        {
            Score = place.Score * RelativeTrust,
            UncertaintyM = Math.Max(place.UncertaintyM, NearKm * MetresPerKm),
        };
    }

    private ScoredPlace? First(string name, QueryContext context) =>
        findNamed(name, context) is [var best, ..] ? best : null;
}
