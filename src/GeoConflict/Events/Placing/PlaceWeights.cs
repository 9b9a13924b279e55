using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Placing;

/// <summary>What each of <see cref="PairFeatures"/> counts for, in logits.</summary>
/// <remarks>
/// A logistic model fitted to sentences whose event places people have marked; features seen in fewer than 30 pairs
/// are left out, so that no weight rests on a handful of sentences.
/// </remarks>
internal sealed class PlaceWeights
{
    private readonly FrozenDictionary<string, double> weights;

    private PlaceWeights(IEnumerable<string[]> rows) => weights = rows.ToFrozenDictionary(
        row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The weights that are built into the library.</summary>
    public static PlaceWeights Default { get; } = new(Lexicon.Rows("event-place-weights"));

    /// <summary>How likely a place is an event's, in logits: 0 is even.</summary>
    public double Logit(IEnumerable<string> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights.GetValueOrDefault(feature);
        return sum;
    }
}
