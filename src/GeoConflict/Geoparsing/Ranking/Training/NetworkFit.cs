namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>Fits a network so that of the places of each name the right one scores best.</summary>
/// <remarks>
/// Cross-entropy of the softmax over the places of a name, by Adam (Kingma and Ba, ICLR 2015) over small batches with
/// a falling rate; the weights kept are an average over the last steps. One thread, one order: repeatable bit for bit.
/// </remarks>
internal sealed class NetworkFit
{
    private const int Hidden = RankerNetwork.HiddenCount;
    private const int BatchSize = 24;
    private const float Rate = 0.004f;
    private const float Decay = 1e-3f;
    private const float Smoothing = 0.03f;
    private const float AverageShare = 0.002f;
    private const float HomeDropout = 0.5f;

    private static readonly RankFeature[] HomeFeatures =
    [
        RankFeature.InSourceCountry, RankFeature.OutsideSourceCountry, RankFeature.InHomeProvince, RankFeature.NearHome,
    ];

    private readonly RankerNetwork network = new();
    private readonly RankerNetwork slope = new();
    private readonly AdamState[] states;
    private readonly Random random;
    private int step;

    private NetworkFit(int seed)
    {
        random = new Random(seed);
        for (var i = 0; i < network.Input.Length; i++) network.Input[i] = (random.NextSingle() - 0.5f) * 0.4f;
        for (var h = 0; h < Hidden; h++) network.Output[h] = (random.NextSingle() - 0.5f) * 0.4f;
        states =
        [
            new AdamState(network.Linear, slope.Linear, Decay), new AdamState(network.Input, slope.Input, Decay),
            new AdamState(network.HiddenBias, slope.HiddenBias, 0), new AdamState(network.Output, slope.Output, Decay),
        ];
    }

    /// <summary>The fitted network.</summary>
    public static RankerNetwork Fit(IReadOnlyList<RankerExample> examples, int epochs, int seed)
    {
        var fit = new NetworkFit(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = epochs * ((examples.Count + BatchSize - 1) / BatchSize);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            fit.random.Shuffle(order);
            for (var start = 0; start < order.Length; start += BatchSize)
            {
                for (var i = start; i < Math.Min(order.Length, start + BatchSize); i++) fit.Learn(examples[order[i]]);
                var rate = Rate * (1 - (float)fit.step / steps);
                fit.step++;
                foreach (var state in fit.states) state.Step(rate, fit.step, AverageShare);
            }
        }

        foreach (var state in fit.states) state.TakeAverage();
        return fit.network;
    }

    private void Learn(RankerExample example)
    {
        const int width = 256;
        var count = example.Targets.Length;
        var dropsHome = random.NextSingle() < HomeDropout;
        var features = example.Rows;
        if (dropsHome && HasHome(features)) features = WithoutHome(features);
        Span<float> scores = count <= width ? stackalloc float[count] : new float[count];
        Span<float> hidden = count <= width ? stackalloc float[count * Hidden] : new float[count * Hidden];
        var top = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            var units = hidden.Slice(i * Hidden, Hidden);
            var score = network.Activate(RowOf(features, i), units);
            for (var h = 0; h < Hidden; h++) score += Math.Max(0, units[h]) * network.Output[h];
            scores[i] = score;
            top = Math.Max(top, score);
        }

        var sum = 0f;
        for (var i = 0; i < count; i++) sum += scores[i] = MathF.Exp(scores[i] - top);
        for (var i = 0; i < count; i++)
        {
            var target = example.Targets[i] * (1 - Smoothing) + Smoothing / count;
            var error = (scores[i] / sum - target) * example.Weight;
            Descend(RowOf(features, i), hidden.Slice(i * Hidden, Hidden), error);
        }
    }

    private static ReadOnlySpan<float> RowOf(float[] rows, int index) =>
        rows.AsSpan(index * RankerNetwork.FeatureCount, RankerNetwork.FeatureCount);

    private static bool HasHome(float[] rows) =>
        rows[(int)RankFeature.InSourceCountry] + rows[(int)RankFeature.OutsideSourceCountry] > 0;

    private static float[] WithoutHome(float[] rows)
    {
        var copy = (float[])rows.Clone();
        for (var start = 0; start < copy.Length; start += RankerNetwork.FeatureCount)
        {
            foreach (var feature in HomeFeatures) copy[start + (int)feature] = 0;
        }

        return copy;
    }

    private void Descend(ReadOnlySpan<float> features, ReadOnlySpan<float> units, float error)
    {
        Span<float> back = stackalloc float[Hidden];
        for (var h = 0; h < Hidden; h++)
        {
            if (units[h] <= 0) continue;
            slope.Output[h] += error * units[h];
            back[h] = error * network.Output[h];
            slope.HiddenBias[h] += back[h];
        }

        for (var f = 0; f < features.Length; f++)
        {
            if (features[f] == 0) continue;
            slope.Linear[f] += error * features[f];
            var row = slope.Input.AsSpan(f * Hidden, Hidden);
            for (var h = 0; h < Hidden; h++) row[h] += back[h] * features[f];
        }
    }
}
