namespace GeoConflict.Events.Reports;

/// <summary>To which cluster a report belongs, and why.</summary>
/// <param name="Cluster">Number of the cluster, from 0 by first appearance.</param>
/// <param name="Join">The report of its cluster that it is likest to; null where it is alone.</param>
public sealed record ClusteredReport(int Cluster, ReportJoin? Join);
