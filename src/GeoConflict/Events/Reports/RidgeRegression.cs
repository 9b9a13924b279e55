namespace GeoConflict.Events.Reports;

/// <summary>Logistic regression with a ridge on all weights but the first, by Newton's method.</summary>
internal static class RidgeRegression
{
    /// <summary>Half the weight of a squared weight against the likelihood; found by cross-validation.</summary>
    private const double Ridge = 5;

    /// <summary>For facts that never vary, so that the equations can be solved.</summary>
    private const double LeastRidge = 1e-6;

    private const int MaxSteps = 20;
    private const double SmallStep = 1e-6;

    /// <summary>The weights that make the answers likeliest.</summary>
    /// <param name="count">How many facts there are; the first is always so.</param>
    /// <param name="rows">Examples: what holds of each, each fact at most once, and the answer.</param>
    public static double[] Fit(int count, IReadOnlyList<(SameEventFact[] Facts, bool IsTrue)> rows)
    {
        var weights = new double[count];
        for (var step = 0; step < MaxSteps; step++)
        {
            var matrix = new double[count][];
            for (var i = 0; i < count; i++)
            {
                matrix[i] = new double[count];
                matrix[i][i] = i == 0 ? LeastRidge : Ridge;
            }

            var slope = weights.Select((w, i) => i == 0 ? 0 : -Ridge * w).ToArray();
            foreach (var (facts, isTrue) in rows) Add(facts, isTrue, weights, matrix, slope);
            var change = Solve(matrix, slope);
            for (var i = 0; i < count; i++) weights[i] += change[i];
            if (change.Max(Math.Abs) < SmallStep) break;
        }

        return weights;
    }

    private static void Add(
        SameEventFact[] facts, bool isTrue, double[] weights, double[][] matrix, double[] slope)
    {
        var probability = SameEventModel.Probability(facts.Sum(fact => weights[fact.Id] * fact.Value));
        var curvature = probability * (1 - probability);
        var error = (isTrue ? 1 : 0) - probability;
        foreach (var fact in facts)
        {
            slope[fact.Id] += error * fact.Value;
            var row = matrix[fact.Id];
            foreach (var other in facts) row[other.Id] += curvature * fact.Value * other.Value;
        }
    }

    /// <summary>Solves a symmetric, positive definite system by Cholesky's factors, in place.</summary>
    private static double[] Solve(double[][] matrix, double[] right)
    {
        var count = right.Length;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++) sum -= matrix[i][k] * matrix[j][k];
                matrix[i][j] = i == j ? Math.Sqrt(sum) : sum / matrix[j][j];
            }
        }

        var solution = (double[])right.Clone();
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < i; k++) solution[i] -= matrix[i][k] * solution[k];
            solution[i] /= matrix[i][i];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < count; k++) solution[i] -= matrix[k][i] * solution[k];
            solution[i] /= matrix[i][i];
        }

        return solution;
    }
}
