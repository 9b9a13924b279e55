namespace GeoConflict.Geoparsing.Ranking;

/// <summary>The place chosen for a name.</summary>
/// <param name="Best">The place.</param>
/// <param name="Others">Those that lost, best first.</param>
/// <param name="Confidence">Probability that the choice is right.</param>
/// <param name="Doubt">Probability that none of the known places of the name is meant.</param>
internal sealed record PlaceChoice(
    Candidate Best, IReadOnlyList<Candidate> Others, double Confidence, double Doubt);
