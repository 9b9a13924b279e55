namespace GeoConflict.Api.Imports;

/// <summary>How a run ended.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Status">done or cancelled.</param>
/// <param name="Counts">What became of the records read by this process.</param>
internal sealed record ImportOutcome(long RunId, string Status, ImportCounts Counts);
