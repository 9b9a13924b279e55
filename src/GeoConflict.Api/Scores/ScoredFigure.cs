namespace GeoConflict.Api.Scores;

/// <summary>One figure of a scored set, with what it should reach.</summary>
/// <param name="Name">As the scorer prints it.</param>
/// <param name="Label">In words.</param>
/// <param name="Floor">What a plain method reaches, in [0, 1]; null where none was measured.</param>
/// <param name="Target">What is aimed at, in [0, 1]; null for none.</param>
internal sealed record ScoredFigure(string Name, string Label, double? Floor, double? Target);
