using GeoConflict.Events;
using GeoConflict.Geo;

namespace GeoConflict.Tests.Corpus;

/// <summary>What is scored of an event that the program gave.</summary>
/// <param name="SubEvent">Name of the sub-event type.</param>
/// <param name="Date">When.</param>
/// <param name="Point">Where; null if the program could not place it.</param>
/// <param name="Dead">Best figure of the killed; null if none.</param>
internal sealed record FoundEvent(string SubEvent, DateInterval Date, GeoPoint? Point, int? Dead)
{
    public static FoundEvent Of(ConflictEvent found) => new(
        EventTaxonomy.NameOf(found.SubType), found.Date, found.Place?.Location, found.Fatalities?.Best);
}
