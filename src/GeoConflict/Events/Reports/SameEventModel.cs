using System.Globalization;
using GeoConflict.Lexicons;

namespace GeoConflict.Events.Reports;

/// <summary>How probable it is that two reports tell of the same event: a sum of weights, one for each fact.</summary>
/// <remarks>
/// A logistic model; <c>geoconflict train same-event</c> fits it to headlines of one and of different events.
/// </remarks>
internal sealed class SameEventModel(double[] weights)
{
    /// <summary>Reports further apart in time are taken to tell of different events.</summary>
    public const int MaxDays = 4;

    /// <summary>Days each way within which other reports count as company.</summary>
    public const int CompanyDays = 2;

    /// <summary>The table of weights, by the names of the facts.</summary>
    public const string Lexicon = "same-event-weights.tsv";

    /// <summary>The weights that are built into the library.</summary>
    public static SameEventModel Default { get; } = new(ReadWeights());

    /// <summary>Weight of each fact in logits, by its number.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>Sum of the weights of some facts, in logits.</summary>
    public double Logit(List<SameEventFact> facts)
    {
        var sum = 0.0;
        foreach (var fact in facts) sum += weights[fact.Id] * fact.Value;
        return sum;
    }

    /// <summary>Probability of a logit.</summary>
    public static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));

    /// <summary>What each ground adds, in logits; those that add nothing are left out.</summary>
    public IReadOnlyDictionary<SameEventGround, double> ByGround(List<SameEventFact> facts) => facts
        .GroupBy(fact => SameEventFacts.All.Grounds[fact.Id])
        .ToDictionary(group => group.Key, group => group.Sum(fact => weights[fact.Id] * fact.Value));

    private static double[] ReadWeights()
    {
        var weightOf = LexiconFile.ReadRows(Lexicon)
            .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. SameEventFacts.All.Names.Select(name => weightOf.GetValueOrDefault(name))];
    }
}
