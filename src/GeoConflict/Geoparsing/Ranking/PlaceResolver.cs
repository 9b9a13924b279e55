using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Picks at most one place for each name of an article, all names together.</summary>
internal sealed class PlaceResolver(IGazetteer gazetteer, ResolverOptions options, RankerWeights weights)
{
    private const int MostOthers = 5;

    /// <summary>Readings this near each other are one choice: a town and its district.</summary>
    private const double DistinctKm = 30;

    private readonly SenseGrouper grouper = new(new CandidateFinder(gazetteer, options));
    private readonly PlaceRanker ranker = new(weights);

    /// <returns>One choice per mention, in the order given; null where the gazetteer has no such name.</returns>
    public IReadOnlyList<PlaceChoice?> Resolve(
        ReadOnlySpan<char> text, IReadOnlyList<Mention> mentions, ArticleHome home)
    {
        var groups = Group(text, mentions, out var groupOfMention);
        ranker.Rank(groups, home);
        var explainer = new ChoiceExplainer(groups, home, weights.Second);
        var choices = new Dictionary<SenseGroup, PlaceChoice?>(groups.Count);
        foreach (var group in groups) choices[group] = Choose(group, explainer);
        var result = new PlaceChoice?[mentions.Count];
        for (var i = 0; i < result.Length; i++) result[i] = choices[groupOfMention[i]];
        return result;
    }

    /// <summary>The names of an article, not yet read.</summary>
    public List<SenseGroup> Group(
        ReadOnlySpan<char> text, IReadOnlyList<Mention> mentions, out SenseGroup[] groupOfMention) =>
        grouper.Group(text, mentions, out groupOfMention);

    /// <summary>How likely the reading is right, with those that come to the same point; not calibrated.</summary>
    public static float ProbabilityOf(SenseGroup group, Sense best)
    {
        var sum = 0f;
        foreach (var sense in group.Senses)
        {
            if (ReferenceEquals(sense, best) || sense.ChordKm(best) < DistinctKm) sum += sense.Probability;
        }

        return sum;
    }

    private PlaceChoice? Choose(SenseGroup group, ChoiceExplainer explainer)
    {
        if (group.Current is null) return null;
        var inContainer = FirmReadings.InContainer(group);
        if (inContainer is { } firm) group.Current = firm.Place;
        group.Keep(MostOthers + 1);
        var probability = Math.Max(ProbabilityOf(group, group.Current), inContainer?.Probability ?? 0);
        if (FirmReadings.TownOrUnit(group, group.Current) is { } same)
        {
            var isApart = same.ChordKm(group.Current) >= DistinctKm;
            probability = ProbabilityOf(group, same) + (isApart ? group.Current.Probability : 0);
            group.Current = same;
        }

        var candidates = options.Explains ? explainer.Explain(group) : ChoiceExplainer.List(group);
        var others = candidates.GetRange(1, candidates.Count - 1);
        return new PlaceChoice(
            candidates[0], others, weights.Confidence.Of(Math.Min(1, probability)),
            inContainer is null ? group.NoneProbability : 0);
    }
}
