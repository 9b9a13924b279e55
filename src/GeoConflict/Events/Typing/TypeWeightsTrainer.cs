using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Typing;

/// <summary>Fits the weights that check the type of an event to texts whose main event people have typed.</summary>
/// <remarks>
/// Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011). The same texts in the same order
/// with the same seed give the same weights, bit for bit. What comes out are numbers on features, no words of the
/// texts.
/// </remarks>
public sealed class TypeWeightsTrainer
{
    /// <summary>A feature seen in fewer texts gets no weight.</summary>
    public const int LeastTexts = 5;

    private const int Types = 25;
    private const int Epochs = 20;
    private const double Rate = 0.15;
    private const double Decay = 2e-3;
    private const double LeastWeight = 0.1;

    private readonly EventCoder coder = new();
    private readonly List<(string[] Features, int Type)> examples = [];

    /// <summary>How many typed events there are to learn from.</summary>
    public int ExampleCount => examples.Count;

    /// <summary>Adds a text; one that the rules find no event in teaches nothing.</summary>
    /// <param name="article">The article with its places.</param>
    /// <param name="type">The sub-event type of its main event.</param>
    public void Add(GeoparsedArticle article, SubEventType type)
    {
        if (coder.TypeFeaturesOfMain(article) is { } features) examples.Add(([.. features], (int)type));
    }

    /// <summary>Fits the weights.</summary>
    /// <returns>Feature, number of the sub-event type and weight in logits, in ordinal order of the features.</returns>
    public IReadOnlyList<(string Feature, int Type, double Weight)> Train(int seed)
    {
        var names = examples.SelectMany(e => e.Features).CountBy(f => f, StringComparer.Ordinal)
            .Where(c => c.Value >= LeastTexts).Select(c => c.Key).Order(StringComparer.Ordinal).ToArray();
        var indexes = names.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => x.i, StringComparer.Ordinal);
        var rows = examples.Select(e => (Features: e.Features.Where(indexes.ContainsKey).Select(f =>
            indexes[f]).ToArray(),
            e.Type)).ToArray();
        var weights = Fit(rows, names.Length, new Random(seed));
        return
        [
            .. from i in Enumerable.Range(0, names.Length)
               from t in Enumerable.Range(0, Types)
               where Math.Abs(weights[(i * Types) + t]) >= LeastWeight
               select (names[i], t, weights[(i * Types) + t]),
        ];
    }

    private static double[] Fit((int[] Features, int Type)[] rows, int featureCount, Random random)
    {
        var weights = new double[featureCount * Types];
        var squares = new double[featureCount * Types];
        Array.Fill(squares, 1e-4);
        var logits = new double[Types];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(rows);
            foreach (var (features, type) in rows)
            {
                Array.Clear(logits);
                foreach (var f in features)
                {
                    for (var t = 0; t < Types; t++) logits[t] += weights[(f * Types) + t];
                }

                ToProbabilities(logits);
                foreach (var f in features) Step(weights, squares, f * Types, logits, type);
            }
        }

        return weights;
    }

    private static void Step(double[] weights, double[] squares, int first, double[] probabilities, int type)
    {
        for (var t = 0; t < Types; t++)
        {
            var slope = probabilities[t] - (t == type ? 1 : 0) + (Decay * weights[first + t]);
            squares[first + t] += slope * slope;
            weights[first + t] -= Rate * slope / Math.Sqrt(squares[first + t]);
        }
    }

    private static void ToProbabilities(double[] logits)
    {
        var top = logits.Max();
        var sum = 0.0;
        for (var t = 0; t < logits.Length; t++) sum += logits[t] = Math.Exp(logits[t] - top);
        for (var t = 0; t < logits.Length; t++) logits[t] /= sum;
    }
}
