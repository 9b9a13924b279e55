namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>The moments of one array of weights, and its average over the steps.</summary>
/// <param name="weights">What is fitted.</param>
/// <param name="slopes">Sums of slopes since the last step; set to nought by it.</param>
/// <param name="decay">How strongly weights are drawn to nought.</param>
internal sealed class AdamState(float[] weights, float[] slopes, float decay)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Tiny = 1e-7f;

    private readonly float[] first = new float[weights.Length];
    private readonly float[] second = new float[weights.Length];
    private readonly float[] average = (float[])weights.Clone();

    /// <summary>One step down.</summary>
    public void Step(float rate, int step, float averageShare)
    {
        var firstScale = 1 / (1 - MathF.Pow(FirstDecay, step));
        var secondScale = 1 / (1 - MathF.Pow(SecondDecay, step));
        var share = Math.Max(averageShare, 1f / (step + 1));
        for (var i = 0; i < weights.Length; i++)
        {
            first[i] = FirstDecay * first[i] + (1 - FirstDecay) * slopes[i];
            second[i] = SecondDecay * second[i] + (1 - SecondDecay) * slopes[i] * slopes[i];
            slopes[i] = 0;
            weights[i] -= rate * (first[i] * firstScale / (MathF.Sqrt(second[i] * secondScale) + Tiny));
            weights[i] -= rate * decay * 10 * weights[i];
            average[i] += share * (weights[i] - average[i]);
        }
    }

    /// <summary>Takes the average for the weights.</summary>
    public void TakeAverage() => average.CopyTo(weights, 0);
}
