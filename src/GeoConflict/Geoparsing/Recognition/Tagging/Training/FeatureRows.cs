using System.Runtime.InteropServices;

namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>Numbers the features that are seen often enough, and writes their weights.</summary>
internal sealed class FeatureRows
{
    private const int MostUnits = 127;
    private const float NatsPerUnit = 1f / 32;

    private uint[] features = [];
    private int[] rows = [];
    private int[] firstRow = [];
    private ushort[] allowed = [];

    /// <summary>How many features have weights.</summary>
    public int Count => features.Length;

    /// <summary>The feature rows of all words; below 0 for features left out.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>Where the rows of each word of a sentence begin, and the end.</summary>
    public ReadOnlySpan<int> FirstOf(TrainingSentence sentence) =>
        firstRow.AsSpan(sentence.FirstWord, sentence.WordCount + 1);

    /// <summary>The tags that the marks allow each word of a sentence.</summary>
    public ReadOnlySpan<ushort> AllowedOf(TrainingSentence sentence) =>
        allowed.AsSpan(sentence.FirstWord, sentence.WordCount);

    /// <summary>Numbers the features seen at least so often.</summary>
    public void Read(TrainingSet set, int leastWords)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in set.Features)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        features = [.. counts.Where(c => c.Value >= leastWords).Select(c => c.Key).Order()];
        var numbers = new Dictionary<uint, int>(features.Length);
        for (var i = 0; i < features.Length; i++) numbers.Add(features[i], i);
        rows = new int[set.Features.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = numbers.GetValueOrDefault(set.Features[i], -1);
        firstRow = [.. set.FirstFeature];
        allowed = [.. set.Allowed];
    }

    /// <summary>The weightiest features as a weight file.</summary>
    public byte[] ToFile(ChainModel model, int mostFeatures)
    {
        var least = LeastKept(model, mostFeatures);
        var kept = new List<(uint, sbyte[])>();
        for (var row = 0; row < features.Length; row++)
        {
            var weights = model.Weights.Slice(row * NameTags.Stride, NameTags.Stride);
            if (Greatest(weights) < least) continue;
            var units = new sbyte[NameTags.Count];
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                units[tag] = (sbyte)Math.Clamp(MathF.Round(weights[tag] / NatsPerUnit), -MostUnits, MostUnits);
            }

            kept.Add((features[row], units));
        }

        return TaggerWeights.Write(model.Transitions, kept, NatsPerUnit);
    }

    private float LeastKept(ChainModel model, int mostFeatures)
    {
        var greatest = new float[features.Length];
        for (var row = 0; row < features.Length; row++)
        {
            greatest[row] = Greatest(model.Weights.Slice(row * NameTags.Stride, NameTags.Stride));
        }

        if (greatest.Length <= mostFeatures) return NatsPerUnit;
        Array.Sort(greatest);
        return Math.Max(NatsPerUnit, greatest[^mostFeatures]);
    }

    private static float Greatest(ReadOnlySpan<float> weights)
    {
        var greatest = 0f;
        foreach (var weight in weights) greatest = Math.Max(greatest, Math.Abs(weight));
        return greatest;
    }
}
