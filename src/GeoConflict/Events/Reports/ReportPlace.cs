using GeoConflict.Geo;

namespace GeoConflict.Events.Reports;

/// <summary>A place that a report names.</summary>
/// <param name="PlaceId">Its id in the gazetteer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Its point.</param>
/// <param name="UncertaintyM">Radius in metres within which "at this place" lies.</param>
public readonly record struct ReportPlace(long PlaceId, string Name, GeoPoint Location, double UncertaintyM);
