namespace GeoConflict.Geoparsing.Ranking;

/// <summary>What speaks for the reading that none of the places of a name is meant.</summary>
internal sealed class NoneFeatures
{
    private float isForeign = 1;
    private float cueMisfits = 1;
    private float inContainer;
    private float inArea;

    /// <summary>Takes in what was written for one of the places.</summary>
    public void Observe(FeatureRow row)
    {
        isForeign = Math.Min(isForeign, row[RankFeature.IsForeign]);
        cueMisfits = Math.Min(cueMisfits, row[RankFeature.CueMisfits]);
        inContainer = Math.Max(inContainer, row[RankFeature.InContainerRead]);
        inArea = Math.Max(inArea, Math.Max(row[RankFeature.InAreaAfter], row[RankFeature.InAreaBefore]));
    }

    /// <summary>Writes them once all places are observed.</summary>
    public void Write(SenseGroup group, AloneFeatures alone, FeatureRow row)
    {
        row[RankFeature.None] = 1;
        row[RankFeature.NoneFame] = alone.BestFame / 5;
        row[RankFeature.NoneLogCandidates] = MathF.Log(Math.Max(1, group.CandidateCount)) / 5;
        row.Set(RankFeature.NoneInexact, group.Senses.Length > 0 && group.Senses[0].IsInexact);
        row[RankFeature.NoneForeign] = isForeign;
        row[RankFeature.NoneCueMisfits] = cueMisfits;
        row[RankFeature.NoneInContainer] = LikelihoodOfArea(group, LinkSide.Container) * (1 - inContainer);
        row.Set(RankFeature.NoneOwnName, !alone.HasOwnName);
        var area = Math.Max(LikelihoodOfArea(group, LinkSide.Before), LikelihoodOfArea(group, LinkSide.After));
        row[RankFeature.NoneInArea] = Math.Max(0, area - inArea);
    }

    /// <summary>How surely a country or unit stands on that side of the name, and how near.</summary>
    private static float LikelihoodOfArea(SenseGroup group, LinkSide side)
    {
        var most = 0f;
        foreach (var link in group.Links)
        {
            if (link.Side != side || link.Other.Current is not { Place.FeatureClass: 'A' } area) continue;
            most = Math.Max(most, area.Probability * (side == LinkSide.Container ? 1 : link.Closeness));
        }

        return most;
    }
}
