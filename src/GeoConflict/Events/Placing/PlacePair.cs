using GeoConflict.Text;

namespace GeoConflict.Events.Placing;

/// <summary>A mention of an event and one place that it might have happened at.</summary>
/// <param name="Place">The words that name the place.</param>
/// <param name="Mention">Which mention: the index of its first word.</param>
/// <param name="Features">What holds of the two, as <see cref="PairFeatures"/> names it.</param>
internal sealed record PlacePair(TextSpan Place, int Mention, IReadOnlyList<string> Features);
