namespace GeoConflict.Geoparsing.Ranking;

/// <summary>One look at all names of an article: the features of their places as the names are now read.</summary>
internal sealed class RankPass
{
    private readonly List<SenseGroup> groups;
    private readonly ArticleHome home;
    private readonly bool isNear;
    private readonly AreaMasses masses = new();

    /// <summary>Starts from how the names are now read.</summary>
    /// <param name="groups">All names of the article.</param>
    /// <param name="home">Where the article comes from.</param>
    /// <param name="isNear">Whether distances are asked for.</param>
    public RankPass(List<SenseGroup> groups, ArticleHome home, bool isNear)
    {
        (this.groups, this.home, this.isNear) = (groups, home, isNear);
        foreach (var group in groups) masses.Add(group, 1);
    }

    /// <summary>How many numbers <see cref="Write"/> fills.</summary>
    public static int LengthFor(SenseGroup group) => (group.Senses.Length + 1) * RankerNetwork.FeatureCount;

    /// <summary>One row of features for each place of the name, and a last one for none of them.</summary>
    public void Write(SenseGroup group, Span<float> rows)
    {
        rows.Clear();
        masses.Add(group, -1);
        var alone = new AloneFeatures(group, home);
        var together = new TogetherFeatures(group, masses, groups, isNear);
        var none = new NoneFeatures();
        for (var i = 0; i < group.Senses.Length; i++)
        {
            var row = RowAt(rows, i);
            alone.Write(group.Senses[i], row);
            together.Write(group.Senses[i], row);
            none.Observe(row);
        }

        none.Write(group, alone, RowAt(rows, group.Senses.Length));
        masses.Add(group, 1);
    }

    private static FeatureRow RowAt(Span<float> rows, int index) =>
        new(rows.Slice(index * RankerNetwork.FeatureCount, RankerNetwork.FeatureCount));
}
