using System.Buffers;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Reads all names of an article together: the sure ones first, then the rest in their light.</summary>
internal sealed class PlaceRanker(RankerWeights weights)
{
    /// <summary>Places of one name that the second look still weighs.</summary>
    public const int MostKept = 24;

    /// <summary>How often the second look is taken.</summary>
    public const int Rounds = 2;

    /// <summary>A name whose best known place is less sure than this is no anchor for the first look.</summary>
    private const float AnchorProbability = 0.7f;

    /// <summary>Gives every place of every name its probability.</summary>
    public void Rank(List<SenseGroup> groups, ArticleHome home)
    {
        ReadAnchors(groups);
        Read(groups, new RankPass(groups, home, isNear: false), weights.First);
        foreach (var group in groups) group.Keep(MostKept);
        for (var round = 0; round < Rounds; round++)
        {
            Read(groups, new RankPass(groups, home, isNear: true), weights.Second);
        }
    }

    /// <summary>Reads countries, peoples and names with one outstanding place as those; nothing else.</summary>
    public static void ReadAnchors(List<SenseGroup> groups)
    {
        const float natsPerFame = 2;
        foreach (var group in groups)
        {
            group.Restore();
            foreach (var sense in group.Senses)
            {
                sense.ScoreNats = natsPerFame * AloneFeatures.CappedFame(sense) + (sense.IsOwnName ? 1 : 0);
            }

            Settle(group, float.NegativeInfinity);
            if (group.Current is { Probability: >= AnchorProbability, IsInexact: false }) continue;
            group.Current = null;
            foreach (var sense in group.Senses) sense.Probability = 0;
        }
    }

    /// <summary>Reads all names once more in the light of how they were read before.</summary>
    public static void Read(List<SenseGroup> groups, RankPass pass, RankerNetwork network)
    {
        Span<float> none = groups.Count <= 256 ? stackalloc float[groups.Count] : new float[groups.Count];
        for (var i = 0; i < groups.Count; i++) none[i] = Score(groups[i], pass, network);
        for (var i = 0; i < groups.Count; i++) Settle(groups[i], none[i]);
    }

    /// <returns>The score of none of them.</returns>
    private static float Score(SenseGroup group, RankPass pass, RankerNetwork network)
    {
        var length = RankPass.LengthFor(group);
        var buffer = ArrayPool<float>.Shared.Rent(length);
        try
        {
            var rows = buffer.AsSpan(0, length);
            pass.Write(group, rows);
            foreach (var sense in group.Senses)
            {
                sense.ScoreNats = network.Score(rows[..RankerNetwork.FeatureCount]);
                rows = rows[RankerNetwork.FeatureCount..];
            }

            return network.Score(rows);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    /// <summary>Turns scores into probabilities.</summary>
    private static void Settle(SenseGroup group, float noneNats)
    {
        Sense? best = null;
        foreach (var sense in group.Senses)
        {
            if (best is null || sense.ScoreNats > best.ScoreNats) best = sense;
        }

        group.Current = best;
        if (best is null) return;
        var top = Math.Max(noneNats, best.ScoreNats);
        var sum = MathF.Exp(noneNats - top);
        group.NoneProbability = sum;
        foreach (var sense in group.Senses) sum += sense.Probability = MathF.Exp(sense.ScoreNats - top);
        foreach (var sense in group.Senses) sense.Probability /= sum;
        group.NoneProbability /= sum;
    }
}
