using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Relevance;

/// <summary>What each of <see cref="RelevanceFeatures"/> counts for, in logits.</summary>
internal sealed class RelevanceWeights
{
    private readonly FrozenDictionary<string, double> weights;

    /// <summary>A table of features and their weights in logits.</summary>
    public RelevanceWeights(IEnumerable<KeyValuePair<string, double>> weights) =>
        this.weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights that are built into the library.</summary>
    public static RelevanceWeights Default { get; } = new(Lexicon.Rows("event-relevance-weights")
        .Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>How likely it is that an event is one that the text reports, in logits: 0 is even.</summary>
    public double Logit(IEnumerable<string> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights.GetValueOrDefault(feature);
        return sum;
    }
}
