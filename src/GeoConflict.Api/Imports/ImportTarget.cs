namespace GeoConflict.Api.Imports;

/// <summary>Where the rows of a run go.</summary>
/// <param name="RunId">The run.</param>
/// <param name="SourceName">The data set.</param>
/// <param name="Updates">Whether values that differ from what is stored are taken over.</param>
internal sealed record ImportTarget(long RunId, string SourceName, bool Updates);
