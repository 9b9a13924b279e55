using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Events.Placing;

/// <summary>Fits the weights that choose the place of an event to sentences whose event places people have marked.</summary>
/// <remarks>
/// Logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011). The same articles in the same order with the
/// same seed give the same weights, bit for bit. What comes out are numbers on features, no words of the articles.
/// </remarks>
public sealed class PlaceWeightsTrainer
{
    /// <summary>A feature seen in fewer pairs gets no weight, so that none rests on a handful of sentences.</summary>
    public const int LeastPairs = 5;

    private const int Epochs = 12;
    private const double Rate = 0.3;
    private const double Decay = 4e-4;
    private const double LeastWeight = 0.02;

    private readonly EventCoder coder = new();
    private readonly List<MarkedArticle> articles = [];

    /// <summary>How many pairs of an event and a place there are to learn from.</summary>
    public int PairCount => articles.Sum(article => article.Pairs.Count);

    /// <summary>Adds an article.</summary>
    /// <param name="article">The article with its places.</param>
    /// <param name="eventPlaces">The words that name a place where something happened; empty if none does.</param>
    public void Add(GeoparsedArticle article, IReadOnlyList<TextSpan> eventPlaces)
    {
        var pairs = coder.PlacePairs(article).DistinctBy(pair => (pair.Place, pair.Mention)).Select(pair =>
            new MarkedPair([.. pair.Features.Distinct(StringComparer.Ordinal)], eventPlaces.Any(pair.Place.Overlaps)));
        articles.Add(new MarkedArticle(article, eventPlaces, [.. pairs]));
    }

    /// <summary>Fits the weights.</summary>
    /// <returns>Each feature with its weight in logits, in ordinal order of the features.</returns>
    public IReadOnlyList<KeyValuePair<string, double>> Train(int seed) =>
        Fit([.. articles.SelectMany(article => article.Pairs)], seed);

    /// <summary>Scores each article with weights that were fitted without it and without any like it.</summary>
    /// <param name="folds">Into how many parts the articles are dealt, by their letters; at least 2.</param>
    /// <param name="seed">Order of the examples.</param>
    public PlaceScore CrossValidate(int folds, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var parts = articles.ToLookup(article => (int)(LettersHash(article.Article.Text.Text) % (uint)folds));
        var sum = default(PlaceScore);
        foreach (var part in parts)
        {
            var others = parts.Where(other => other.Key != part.Key).SelectMany(other => other);
            var tried = new EventCoder(new PlaceWeights(Fit([.. others.SelectMany(a => a.Pairs)], seed)));
            foreach (var article in part) sum += Score(tried, article);
        }

        return sum;
    }

    private static PlaceScore Score(EventCoder tried, MarkedArticle article)
    {
        var found = tried.Code(article.Article).Events
            .Select(e => e.Place?.Toponym ?? e.NamedPlace).OfType<Toponym>().Select(toponym => toponym.Span);
        return PlaceScore.Of(article.Article.Text.Text, article.EventPlaces, [.. found]);
    }

    /// <summary>The same for texts that differ in marks and blanks only (FNV-1a).</summary>
    private static uint LettersHash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            if (char.IsLetter(c)) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return hash;
    }

    private static KeyValuePair<string, double>[] Fit(IReadOnlyList<MarkedPair> pairs, int seed)
    {
        var counts = pairs.SelectMany(pair => pair.Features).CountBy(feature => feature, StringComparer.Ordinal);
        var kept = counts.Where(c => c.Value >= LeastPairs).OrderBy(c => c.Key, StringComparer.Ordinal).ToArray();
        var indexes = kept.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var rows = pairs
            .Select(pair => (Features: pair.Features.Where(indexes.ContainsKey).Select(f => indexes[f]).ToArray(),
                pair.IsRight))
            .ToArray();
        var weights = Fit(rows, [.. kept.Select(c => c.Value)], new Random(seed));
        return
        [
            .. kept.Select((c, i) => KeyValuePair.Create(c.Key, weights[i])).Where(w => Math.Abs(w.Value) >= LeastWeight),
        ];
    }

    private static double[] Fit((int[] Features, bool IsRight)[] rows, int[] counts, Random random)
    {
        var weights = new double[counts.Length];
        var squares = new double[counts.Length];
        Array.Fill(squares, 1e-8);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(rows);
            foreach (var (features, isRight) in rows)
            {
                var logit = Math.Clamp(features.Sum(f => weights[f]), -30, 30);
                var error = 1 / (1 + Math.Exp(-logit)) - (isRight ? 1 : 0);
                foreach (var f in features)
                {
                    // The decay of one pass over the data falls on each pair that has the feature alike.
                    var slope = error + Decay * rows.Length * weights[f] / counts[f];
                    squares[f] += slope * slope;
                    weights[f] -= Rate * slope / Math.Sqrt(squares[f]);
                }
            }
        }

        return weights;
    }

    private sealed record MarkedPair(string[] Features, bool IsRight);

    private sealed record MarkedArticle(
        GeoparsedArticle Article, IReadOnlyList<TextSpan> EventPlaces, IReadOnlyList<MarkedPair> Pairs);
}
