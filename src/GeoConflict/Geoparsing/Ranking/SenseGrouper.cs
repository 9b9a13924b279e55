using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Puts the mentions of one name together and ties the names that stand beside each other.</summary>
internal sealed class SenseGrouper(CandidateFinder finder)
{
    private const int MostLinksBack = 4;

    /// <summary>Letters between two names at which they count half.</summary>
    private const float HalfwayLetters = 30;

    /// <summary>All names of an article.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="mentions">In order.</param>
    /// <param name="groupOfMention">The name of each mention.</param>
    public List<SenseGroup> Group(
        ReadOnlySpan<char> text, IReadOnlyList<Mention> mentions, out SenseGroup[] groupOfMention)
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
                FindTwins(group);
                byName.Add(key, group);
                groups.Add(group);
            }

            groupOfMention[i] = group;
            group.MentionCount++;
            group.IsInDateline |= mention.Kind == ToponymKind.Dateline;
            LinkBack(text, mentions, groupOfMention, i);
        }

        return groups;
    }

    private static void LinkBack(
        ReadOnlySpan<char> text, IReadOnlyList<Mention> mentions, SenseGroup[] groupOfMention, int index)
    {
        var (mention, group) = (mentions[index], groupOfMention[index]);
        for (var back = index - 1; back >= Math.Max(0, index - MostLinksBack); back--)
        {
            var before = mentions[back];
            if (before.SentenceIndex != mention.SentenceIndex) break;
            var other = groupOfMention[back];
            if (ReferenceEquals(other, group) || before.Span.End > mention.Span.Start) continue;
            var gap = text[before.Span.End..mention.Span.Start];
            var isComma = back == index - 1 && gap.Trim() is ",";
            var closeness = HalfwayLetters / (HalfwayLetters + gap.Length);
            group.Links.Add(new SenseLink(other, isComma ? LinkSide.Content : LinkSide.Before, closeness));
            other.Links.Add(new SenseLink(group, isComma ? LinkSide.Container : LinkSide.After, closeness));
        }
    }

    private static void FindTwins(SenseGroup group)
    {
        foreach (var unit in group.Senses)
        {
            if (unit.Place.FeatureClass != 'A' || unit.Place.IsCountry) continue;
            foreach (var town in group.Senses)
            {
                if (town.Place.FeatureClass != 'P' || !town.LiesIn(unit)) continue;
                (unit.HasTwinTown, town.HasTwinUnit) = (true, true);
            }
        }
    }
}
