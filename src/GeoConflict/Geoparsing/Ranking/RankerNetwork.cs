using System.Numerics;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Scores one place from its features: a linear part and one hidden layer of rectified units.</summary>
/// <remarks>
/// The sums run in one order on every machine, so the same weights give the same scores everywhere.
/// </remarks>
internal sealed class RankerNetwork
{
    /// <summary>Hidden units; a multiple of every vector width.</summary>
    public const int HiddenCount = 16;

    /// <summary>How many numbers stand for one place.</summary>
    public static readonly int FeatureCount = Enum.GetValues<RankFeature>().Length;

    /// <summary>All zero.</summary>
    public RankerNetwork()
    {
        Linear = new float[FeatureCount];
        Input = new float[FeatureCount * HiddenCount];
        HiddenBias = new float[HiddenCount];
        Output = new float[HiddenCount];
    }

    /// <summary>Weight of each feature by itself, in nats.</summary>
    public float[] Linear { get; }

    /// <summary>From each feature to the hidden units, feature by feature.</summary>
    public float[] Input { get; }

    /// <summary>What the hidden units start from.</summary>
    public float[] HiddenBias { get; }

    /// <summary>From the hidden units to the score, in nats.</summary>
    public float[] Output { get; }

    /// <summary>The score of a place with these features, in nats.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        Span<float> hidden = stackalloc float[HiddenCount];
        var score = Activate(features, hidden);
        for (var h = 0; h < HiddenCount; h++) score += Math.Max(0, hidden[h]) * Output[h];
        return score;
    }

    /// <summary>What each feature adds to the score; the rest is the hidden units' own.</summary>
    /// <remarks>Exact, since the network is linear as long as the same hidden units are on.</remarks>
    public void Explain(ReadOnlySpan<float> features, Span<float> shares)
    {
        Span<float> hidden = stackalloc float[HiddenCount];
        Activate(features, hidden);
        for (var f = 0; f < features.Length; f++)
        {
            shares[f] = 0;
            if (features[f] == 0) continue;
            var weight = Linear[f];
            for (var h = 0; h < HiddenCount; h++)
            {
                if (hidden[h] > 0) weight += Input[f * HiddenCount + h] * Output[h];
            }

            shares[f] = weight * features[f];
        }
    }

    /// <summary>Fills the hidden units before rectification.</summary>
    /// <returns>The linear part of the score.</returns>
    public float Activate(ReadOnlySpan<float> features, Span<float> hidden)
    {
        var score = 0f;
        HiddenBias.CopyTo(hidden);
        for (var f = 0; f < features.Length; f++)
        {
            var value = features[f];
            if (value == 0) continue;
            score += value * Linear[f];
            var weights = Input.AsSpan(f * HiddenCount, HiddenCount);
            for (var h = 0; h < HiddenCount; h += Vector<float>.Count)
            {
                (new Vector<float>(hidden[h..]) + new Vector<float>(weights[h..]) * value).CopyTo(hidden[h..]);
            }
        }

        return score;
    }
}
