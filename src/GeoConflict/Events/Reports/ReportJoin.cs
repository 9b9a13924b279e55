using GeoConflict.Geoparsing.Evidence;

namespace GeoConflict.Events.Reports;

/// <summary>How likely a report tells of the same event as another one, and why.</summary>
/// <param name="Other">Index of the other report.</param>
/// <param name="Probability">In [0, 1].</param>
/// <param name="Reasons">What speaks for it and against it, the weightiest first; weights in logits.</param>
public sealed record ReportJoin(int Other, double Probability, IReadOnlyList<WeightedEvidence> Reasons);
