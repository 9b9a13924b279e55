namespace GeoConflict.Events.Reports;

/// <summary>What holds of two reports that were compared.</summary>
/// <param name="List">The facts; only good until the next pair.</param>
/// <param name="Company">How many other reports are near in time, the smaller figure of the two.</param>
internal readonly record struct ComparedPair(List<SameEventFact> List, int Company);
