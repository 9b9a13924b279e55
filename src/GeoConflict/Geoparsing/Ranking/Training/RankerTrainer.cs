using GeoConflict.Gazetteer;
using GeoConflict.Geo;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>Fits the ranker to articles whose places people have marked.</summary>
/// <remarks>The same articles in the same order with the same seed give the same weights, bit for bit.</remarks>
public sealed class RankerTrainer(IGazetteer gazetteer)
{
    /// <summary>Names of the strict measure are right within this distance: 100 miles.</summary>
    public const double RightKm = 161;

    private const int FirstEpochs = 8;
    private const int SecondEpochs = 11;

    private readonly Geoparser geoparser = new(gazetteer);
    private readonly PlaceResolver resolver = new(
        gazetteer,
        new ResolverOptions(),
        new RankerWeights(new RankerNetwork(), new RankerNetwork(), new Calibration([])));

    private readonly SourceHomes homes = new(gazetteer);
    private readonly MadeSentences made = new(gazetteer, seed: 1);
    private readonly List<RankerArticle> articles = [];
    private readonly List<RankerArticle> withMade = [];

    /// <summary>How many names of places there are to learn from.</summary>
    public int NameCount => articles.Sum(article => article.Golds.Count);

    /// <summary>Adds an article.</summary>
    public void Add(string corpus, Article article, IReadOnlyList<GoldPlace> golds)
    {
        articles.Add(Read(corpus, article, golds, golds));
        var (text, gold) = made.Next(article.Text.Length);
        withMade.Add(text.Length == 0
            ? articles[^1] with { Golds = [] }
            : Read(corpus, article with { Text = article.Text + text }, [.. golds, gold], [gold]));
    }

    private RankerArticle Read(
        string corpus, Article article, IReadOnlyList<GoldPlace> given, IReadOnlyList<GoldPlace> golds)
    {
        var (text, _, mentions) = geoparser.Recognize(article with { Mentions = [.. given.Select(gold => gold.Span)] });
        var groups = resolver.Group(text.Text, mentions, out var groupOfMention);
        var marked = new Dictionary<(SenseGroup, GeoPoint?), int>();
        foreach (var gold in golds)
        {
            var index = mentions.FindIndex(mention => mention.IsGiven && mention.Span == gold.Span);
            var key = (groupOfMention[index], gold.Location);
            marked[key] = marked.GetValueOrDefault(key) + 1;
        }

        var senses = marked.Select(pair => new GoldSense(pair.Key.Item1, pair.Key.Item2, pair.Value));
        return new RankerArticle(corpus, groups, homes.Of(article), [.. senses]);
    }

    /// <summary>Fits weights to all articles.</summary>
    /// <returns>The rows of the table, and how the fitted weights do on these same articles.</returns>
    public (IReadOnlyList<string> Rows, IReadOnlyList<RankerScore> Scores) Train(int folds, int seed)
    {
        var outOfFold = CrossValidate(folds, seed).Choices;
        var weights = Fit([.. articles, .. withMade], seed) with { Confidence = Calibration.Fit(outOfFold) };
        var report = new RankerReport();
        foreach (var article in articles) Judge(article, weights, report);
        return ([.. weights.ToRows()], [.. report.Scores]);
    }

    /// <summary>Scores each article by weights fitted to the others.</summary>
    public RankerReport CrossValidate(int folds, int seed)
    {
        var foldOf = FoldsOf(folds, seed);
        var report = new RankerReport();
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Fit(
                [.. articles.Where((_, i) => foldOf[i] != fold), .. withMade.Where((_, i) => foldOf[i] != fold)], seed);
            for (var i = 0; i < articles.Count; i++)
            {
                if (foldOf[i] == fold) Judge(articles[i], weights, report);
            }
        }

        return report;
    }

    internal static bool IsRight(Sense pick, GeoPoint location) =>
        pick.Place.Location.DistanceKm(location) <= RightKm;

    private int[] FoldsOf(int folds, int seed)
    {
        var order = Enumerable.Range(0, articles.Count).ToArray();
        new Random(seed).Shuffle(order);
        var foldOf = new int[articles.Count];
        for (var i = 0; i < order.Length; i++) foldOf[order[i]] = i % folds;
        return foldOf;
    }

    private static void Judge(RankerArticle article, RankerWeights weights, RankerReport report)
    {
        new PlaceRanker(weights).Rank(article.Groups, article.Home);
        foreach (var gold in article.Golds)
        {
            var pick = gold.Group.Current;
            var probability = pick is null ? 0 : PlaceResolver.ProbabilityOf(gold.Group, pick);
            report.Add(article.Corpus, gold, pick, probability);
        }
    }

    private static RankerWeights Fit(IReadOnlyList<RankerArticle> articles, int seed)
    {
        var none = new Calibration([]);
        foreach (var article in articles) PlaceRanker.ReadAnchors(article.Groups);
        var first = NetworkFit.Fit(RankerExamples.Of(articles, isNear: false), FirstEpochs, seed);
        foreach (var article in articles)
        {
            PlaceRanker.ReadAnchors(article.Groups);
            PlaceRanker.Read(article.Groups, new RankPass(article.Groups, article.Home, isNear: false), first);
            foreach (var group in article.Groups) group.Keep(PlaceRanker.MostKept);
        }

        var examples = RankerExamples.Of(articles, isNear: true);
        var second = NetworkFit.Fit(examples, SecondEpochs, seed);
        foreach (var article in articles)
        {
            PlaceRanker.Read(article.Groups, new RankPass(article.Groups, article.Home, isNear: true), second);
        }

        examples.AddRange(RankerExamples.Of(articles, isNear: true));
        return new RankerWeights(first, NetworkFit.Fit(examples, SecondEpochs, seed), none);
    }
}
