namespace GeoConflict.Events.Reports;

/// <summary>Something that holds of two reports.</summary>
/// <param name="Id">Its number in <see cref="SameEventFactNames"/>.</param>
/// <param name="Value">How much; 1 for what simply holds.</param>
internal readonly record struct SameEventFact(int Id, double Value);
