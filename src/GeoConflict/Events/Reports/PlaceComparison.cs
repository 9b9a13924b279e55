namespace GeoConflict.Events.Reports;

/// <summary>How the places of two reports agree, by the two that agree best.</summary>
/// <param name="Agreement">How.</param>
/// <param name="One">The place of the one that agrees best; null if it names none.</param>
/// <param name="Other">That of the other.</param>
/// <param name="DistanceKm">Kilometres between their points; 0 where a place is missing.</param>
internal readonly record struct PlaceComparison(
    PlaceAgreement Agreement, ReportPlace? One, ReportPlace? Other, double DistanceKm)
{
    /// <summary>A place known no better is an area: provinces, and towns known only by their district.</summary>
    private const double WidePlaceM = 25_000;

    private const double NearKm = 30;
    private const double ApartKm = 150;

    /// <summary>Compares all places of the one with all of the other.</summary>
    public static PlaceComparison Of(IReadOnlyList<ReportPlace> one, IReadOnlyList<ReportPlace> other)
    {
        if (one.Count == 0 && other.Count == 0) return default;
        var best = new PlaceComparison(
            PlaceAgreement.OneNamed, one.Count > 0 ? one[0] : null, other.Count > 0 ? other[0] : null, 0);
        if (one.Count == 0 || other.Count == 0) return best;
        var isFirst = true;
        foreach (var place in one)
        {
            foreach (var otherPlace in other)
            {
                var compared = Of(place, otherPlace);
                if (isFirst || compared.Agreement < best.Agreement) best = compared;
                isFirst = false;
            }
        }

        return best;
    }

    private static PlaceComparison Of(ReportPlace one, ReportPlace other)
    {
        var distanceKm = one.Location.DistanceKm(other.Location);
        var (wider, narrower) = one.UncertaintyM >= other.UncertaintyM ? (one, other) : (other, one);
        var isWide = wider.UncertaintyM >= WidePlaceM;
        var gapKm = distanceKm - ((one.UncertaintyM + other.UncertaintyM) / 1000);
        var agreement = one.PlaceId == other.PlaceId ? isWide ? PlaceAgreement.SameArea : PlaceAgreement.Same
            : isWide && narrower.UncertaintyM < WidePlaceM && distanceKm * 1000 <= wider.UncertaintyM
                ? PlaceAgreement.Inside
            : gapKm < NearKm ? PlaceAgreement.Near
            : gapKm < ApartKm ? PlaceAgreement.Apart
            : PlaceAgreement.Far;
        return new PlaceComparison(agreement, one, other, distanceKm);
    }
}
