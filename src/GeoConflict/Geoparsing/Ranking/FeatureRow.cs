namespace GeoConflict.Geoparsing.Ranking;

/// <summary>The features of one place, by name.</summary>
internal readonly ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> values = values;

    /// <summary>One feature.</summary>
    public float this[RankFeature feature]
    {
        get => values[(int)feature];
        set => values[(int)feature] = value;
    }

    /// <summary>All features in order.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>1 for what holds.</summary>
    public void Set(RankFeature feature, bool holds) => this[feature] = holds ? 1 : 0;

    /// <summary>Forgets everything.</summary>
    public void Clear() => values.Clear();
}
