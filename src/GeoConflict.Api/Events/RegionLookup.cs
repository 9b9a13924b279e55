using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Finds out what the place of a filter means before the filter is used.</summary>
public static class RegionLookup
{
    /// <summary>The filter with its region known.</summary>
    /// <exception cref="BadHttpRequestException">There is no such place.</exception>
    public static async Task<EventFilter> LocateAsync(
        this EventFilter filter, ConflictDb db, CancellationToken cancellationToken)
    {
        if (filter.RegionPlaceId is not { } placeId) return filter;
        var place = await db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.PlaceId == placeId, cancellationToken)
            ?? throw EventFilter.Malformed("region", FormattableString.Invariant($"no place has the id {placeId}"));
        if (place.FeatureCode.StartsWith("PCL", StringComparison.Ordinal) && place.CountryCode.Length > 0)
        {
            return filter with { Region = new Region.Country(place.CountryCode) };
        }

        var hasOutline = await db.PlaceAreas.AnyAsync(a => a.PlaceId == placeId, cancellationToken);
        return filter with
        {
            Region = hasOutline ? new Region.Outline(placeId) : new Region.Circle(place.Geom, place.UncertaintyM),
        };
    }
}
