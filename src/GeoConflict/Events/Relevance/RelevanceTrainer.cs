using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Relevance;

/// <summary>Fits the weights that tell what an article reports from what it only recalls, repeats or expects.</summary>
/// <remarks>
/// Logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011). The same articles in the same order with the
/// same seed give the same weights, bit for bit. What comes out are numbers on features, no words of the articles.
/// </remarks>
public sealed class RelevanceTrainer
{
    /// <summary>A feature seen with fewer events gets no weight.</summary>
    public const int LeastEvents = 8;

    private const int Epochs = 15;
    private const double Rate = 0.1;
    private const double Decay = 2e-3;
    private const double LeastWeight = 0.01;

    private readonly EventCoder coder = new();
    private readonly List<MarkedEvent> events = [];
    private int articles;

    /// <summary>How many events there are to learn from.</summary>
    public int EventCount => events.Count;

    /// <summary>Adds an article.</summary>
    /// <param name="article">The article with its places.</param>
    /// <param name="judge">Of the events found in it, which are right; null where that is not known.</param>
    /// <param name="weight">How much each event of the article counts; above 0.</param>
    public void Add(
        GeoparsedArticle article, Func<IReadOnlyList<ConflictEvent>, IReadOnlyList<bool?>> judge, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        var told = coder.WithRelevanceFeatures(article);
        var marks = judge([.. told.Select(t => t.Event)]);
        for (var i = 0; i < told.Count; i++)
        {
            if (marks[i] is { } isRight) events.Add(new MarkedEvent(articles, [.. told[i].Features], isRight, weight));
        }

        articles++;
    }

    /// <summary>Fits the weights.</summary>
    /// <returns>Each feature with its weight in logits, in ordinal order of the features.</returns>
    public IReadOnlyList<KeyValuePair<string, double>> Train(int seed) => Fit(events, seed);

    /// <summary>Judges each event by weights that were fitted without its article.</summary>
    /// <param name="folds">Into how many parts the articles are dealt, in turn; at least 2.</param>
    /// <param name="seed">Order of the examples.</param>
    /// <returns>Per event its weight in the training, whether it is right, and the logit it is given.</returns>
    public IReadOnlyList<(double Weight, bool IsRight, double Logit)> CrossValidate(int folds, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var judged = new List<(double, bool, double)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var tried = new RelevanceWeights(Fit([.. events.Where(e => e.Article % folds != fold)], seed));
            judged.AddRange(events.Where(e => e.Article % folds == fold)
                .Select(e => (e.Weight, e.IsRight, tried.Logit(e.Features))));
        }

        return judged;
    }

    private static KeyValuePair<string, double>[] Fit(IReadOnlyList<MarkedEvent> marked, int seed)
    {
        var counts = marked.SelectMany(e => e.Features).CountBy(feature => feature, StringComparer.Ordinal);
        var kept = counts.Where(c => c.Value >= LeastEvents).OrderBy(c => c.Key, StringComparer.Ordinal).ToArray();
        var indexes = kept.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var rows = marked
            .Select(e => (e.Features.Where(indexes.ContainsKey).Select(f => indexes[f]).ToArray(), e.IsRight, e.Weight))
            .ToArray();
        var weights = Fit(rows, [.. kept.Select(c => c.Value)], new Random(seed));
        return
        [
            .. kept.Select((c, i) => KeyValuePair.Create(c.Key, weights[i])).Where(w => Math.Abs(w.Value) >= LeastWeight),
        ];
    }

    private static double[] Fit(
        (int[] Features, bool IsRight, double Weight)[] rows, int[] counts, Random random)
    {
        var weights = new double[counts.Length];
        var squares = new double[counts.Length];
        Array.Fill(squares, 1e-6);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(rows);
            foreach (var (features, isRight, weight) in rows)
            {
                var logit = Math.Clamp(features.Sum(f => weights[f]), -30, 30);
                var error = weight * (1 / (1 + Math.Exp(-logit)) - (isRight ? 1 : 0));
                foreach (var f in features)
                {
                    // The decay of one pass over the data falls on each event that has the feature alike.
                    var slope = error + Decay * rows.Length * weights[f] / counts[f];
                    squares[f] += slope * slope;
                    weights[f] -= Rate * slope / Math.Sqrt(squares[f]);
                }
            }
        }

        return weights;
    }

    private sealed record MarkedEvent(int Article, string[] Features, bool IsRight, double Weight);
}
