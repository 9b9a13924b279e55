using GeoConflict.Geo;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>A name whose place people have marked.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Location">Where its place is; null if they found none in a gazetteer.</param>
public sealed record GoldPlace(TextSpan Span, GeoPoint? Location);
