using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Placing;

/// <summary>What each of <see cref="PairFeatures"/> counts for, in logits.</summary>
/// <remarks>
/// A logistic model fitted to sentences whose event places people have marked; features seen in too few pairs
/// are left out, so that no weight rests on a handful of sentences.
/// </remarks>
internal sealed class PlaceWeights
{
    private readonly FrozenDictionary<string, double> weights;

    /// <summary>A table of features and their weights in logits.</summary>
    public PlaceWeights(IEnumerable<KeyValuePair<string, double>> weights) =>
        this.weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights that are built into the library.</summary>
    public static PlaceWeights Default { get; } = new(Lexicon.Rows("event-place-weights")
        .Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>How likely a place is an event's, in logits: 0 is even.</summary>
    public double Logit(IEnumerable<string> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights.GetValueOrDefault(feature);
        return sum;
    }
}
