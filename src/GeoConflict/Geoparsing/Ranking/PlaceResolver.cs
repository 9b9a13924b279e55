using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Evidence;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Picks at most one place for each name of an article, all names together.</summary>
internal sealed class PlaceResolver(IGazetteer gazetteer, ResolverOptions options)
{
    private const int MostNeighbours = 40;
    private const int MostOthers = 5;
    private const double DistinctKm = 30;

    /// <summary>Margin of a name that nothing rivals.</summary>
    private const double UnrivalledNats = 4;

    private readonly CandidateFinder finder = new(gazetteer, options);

    /// <returns>One choice per mention, in the order given; null where the gazetteer has no such name.</returns>
    public IReadOnlyList<PlaceChoice?> Resolve(IReadOnlyList<Mention> mentions, string sourceCountryCode)
    {
        var groups = Group(mentions, out var groupOfMention);
        var scorer = new EvidenceScorer(options, sourceCountryCode);
        ChooseAlone(groups, scorer);
        for (var round = 0; round < options.Rounds; round++) ChooseTogether(groups, scorer);
        var choices = new Dictionary<SenseGroup, PlaceChoice?>(groups.Count);
        foreach (var group in groups) choices[group] = Explain(group, groups, scorer);
        var result = new PlaceChoice?[mentions.Count];
        for (var i = 0; i < result.Length; i++) result[i] = choices[groupOfMention[i]];
        return result;
    }

    private List<SenseGroup> Group(IReadOnlyList<Mention> mentions, out SenseGroup[] groupOfMention)
    {
        var groups = new List<SenseGroup>();
        var byName = new Dictionary<(string, FeatureKind, int?), SenseGroup>();
        groupOfMention = new SenseGroup[mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var feature = mention.Feature is FeatureKind.Populated ? FeatureKind.None : mention.Feature;
            var key = (mention.Folded, feature, mention.Ordinal);
            if (!byName.TryGetValue(key, out var group))
            {
                group = new SenseGroup(mention.Feature, finder.Find(mention))
                {
                    IsDemonym = mention.Kind == ToponymKind.Demonym,
                };
                byName.Add(key, group);
                groups.Add(group);
            }

            groupOfMention[i] = group;
            group.MentionCount++;
            group.Sentences.Add(mention.SentenceIndex);
            if (!mention.FollowsComma || i == 0) continue;
            groupOfMention[i - 1].Containers.Add(group);
            group.Contents.Add(groupOfMention[i - 1]);
        }

        return groups;
    }

    private void ChooseAlone(List<SenseGroup> groups, EvidenceScorer scorer)
    {
        foreach (var group in groups)
        {
            foreach (var sense in group.Senses) sense.OwnScoreNats = sense.ScoreNats = scorer.ScoreAlone(group, sense);
            Settle(group);
        }
    }

    private void ChooseTogether(List<SenseGroup> groups, EvidenceScorer scorer)
    {
        foreach (var group in groups)
        {
            if (group.Senses.Count < 2) continue;
            var neighbours = NeighboursOf(group, groups);
            foreach (var sense in group.Senses)
            {
                sense.ScoreNats = sense.OwnScoreNats + scorer.ScoreTogether(group, sense, neighbours);
            }
        }

        foreach (var group in groups) Settle(group);
    }

    private List<Neighbour> NeighboursOf(SenseGroup group, List<SenseGroup> groups)
    {
        var neighbours = new List<Neighbour>(Math.Min(groups.Count, MostNeighbours));
        foreach (var other in groups)
        {
            if (ReferenceEquals(other, group) || other.Current is not { } sense) continue;
            var weight =
                other.Certainty * (1 + Math.Log(other.MentionCount)) * (other.IsDemonym ? options.DemonymFactor : 1);
            if (group.SentencesTo(other) == 0) weight *= options.SameSentenceFactor;
            neighbours.Add(new Neighbour(sense, weight));
            if (neighbours.Count == MostNeighbours) break;
        }

        return neighbours;
    }

    private void Settle(SenseGroup group)
    {
        Sense? best = null;
        foreach (var sense in group.Senses)
        {
            if (best is null || sense.ScoreNats > best.ScoreNats) best = sense;
        }

        group.Current = best;
        group.Certainty = best is null ? 0 : Confidence(group, best);
    }

    /// <summary>From the margin to the best rival that lies elsewhere.</summary>
    private double Confidence(SenseGroup group, Sense best)
    {
        var margin = UnrivalledNats;
        foreach (var sense in group.Senses)
        {
            if (ReferenceEquals(sense, best) || sense.ChordKm(best) < DistinctKm) continue;
            if (best.IsProvince && sense.LiesIn(best)) continue;
            margin = Math.Min(margin, best.ScoreNats - sense.ScoreNats);
        }

        return 1 / (1 + Math.Exp(-(options.ConfidenceBias + options.ConfidencePerNat * margin)));
    }

    private PlaceChoice? Explain(SenseGroup group, List<SenseGroup> groups, EvidenceScorer scorer)
    {
        if (group.Current is not { } best) return null;
        var neighbours = NeighboursOf(group, groups);
        var ranked = group.Senses.Count == 1
            ? [.. group.Senses]
            : group.Senses.OrderByDescending(sense => sense.ScoreNats).Take(MostOthers + 1).ToList();
        var candidates = new List<Candidate>(ranked.Count);
        foreach (var sense in ranked)
        {
            var evidence = new List<WeightedEvidence>();
            var score = scorer.ScoreAlone(group, sense, evidence)
                + scorer.ScoreTogether(group, sense, neighbours, evidence);
            var candidate = new Candidate(sense.Place, score, evidence);
            if (ReferenceEquals(sense, best)) candidates.Insert(0, candidate);
            else candidates.Add(candidate);
        }

        return new PlaceChoice(candidates[0], candidates.GetRange(1, candidates.Count - 1), group.Certainty);
    }
}
