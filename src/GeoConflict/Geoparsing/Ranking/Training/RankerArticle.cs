using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>An article to learn from.</summary>
/// <param name="Corpus">The set it belongs to.</param>
/// <param name="Groups">All names in it.</param>
/// <param name="Home">Where it comes from.</param>
/// <param name="Golds">What people say of some of them.</param>
internal sealed record RankerArticle(
    string Corpus, List<SenseGroup> Groups, ArticleHome Home, IReadOnlyList<GoldSense> Golds);

/// <summary>What people say of one name.</summary>
/// <param name="Group">The name.</param>
/// <param name="Location">Where its place is; null if it has none in a gazetteer.</param>
/// <param name="Count">How many of its mentions they marked so.</param>
internal sealed record GoldSense(SenseGroup Group, GeoPoint? Location, int Count);
