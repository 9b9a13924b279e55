namespace GeoConflict.Geoparsing.Evidence;

/// <summary>A named reason for or against a candidate.</summary>
/// <param name="Name">Stable lower-case name: "country named", "population", "container".</param>
/// <param name="WeightNats">Log-odds it adds; negative speaks against.</param>
/// <param name="Detail">What it saw, for people: "Syria is named 3 times"; null if the name says it all.</param>
public sealed record WeightedEvidence(string Name, double WeightNats, string? Detail = null);
