using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Typing;

/// <summary>What each of <see cref="TypeFeatures"/> counts for each sub-event type, in logits.</summary>
internal sealed class TypeWeights
{
    private readonly FrozenDictionary<string, (int Type, double Weight)[]> weights;

    /// <param name="rows">Feature, number of the sub-event type, weight.</param>
    public TypeWeights(IEnumerable<string[]> rows) => weights = rows
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(row => (int.Parse(row[1], CultureInfo.InvariantCulture),
            double.Parse(row[2], CultureInfo.InvariantCulture))).ToArray(), StringComparer.Ordinal);

    /// <summary>The weights that are built into the library.</summary>
    public static TypeWeights Default { get; } = new(Lexicon.Rows("event-type-weights"));

    /// <summary>The logits of the 25 sub-event types.</summary>
    public double[] Logits(IEnumerable<string> features)
    {
        var logits = new double[25];
        foreach (var feature in features)
        {
            if (!weights.TryGetValue(feature, out var known)) continue;
            foreach (var (type, weight) in known) logits[type] += weight;
        }

        return logits;
    }
}
