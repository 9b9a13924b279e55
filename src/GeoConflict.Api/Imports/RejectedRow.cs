namespace GeoConflict.Api.Imports;

/// <summary>A row that was set aside.</summary>
/// <param name="Line">The line it starts on, from 1; the number of the feature in GeoJSON.</param>
/// <param name="Reason">Why.</param>
/// <param name="Row">The row as it was.</param>
internal sealed record RejectedRow(long Line, string Reason, string Row);
