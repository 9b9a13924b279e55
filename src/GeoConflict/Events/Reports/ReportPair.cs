namespace GeoConflict.Events.Reports;

/// <summary>Two reports that may tell of the same event.</summary>
/// <param name="One">Index of a report.</param>
/// <param name="Other">Index of another.</param>
/// <param name="Probability">That they do, in [0, 1].</param>
/// <param name="Company">How many other reports are near in time, the smaller figure of the two.</param>
internal readonly record struct ReportPair(int One, int Other, double Probability, int Company);
