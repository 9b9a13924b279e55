using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>Makes examples of articles as their names are now read.</summary>
internal static class RankerExamples
{
    /// <summary>Distances at which a place counts as the one meant, if none is nearer.</summary>
    private static readonly double[] TiersKm = [15, 50, RankerTrainer.RightKm];

    /// <summary>One example for each marked name.</summary>
    public static List<RankerExample> Of(IReadOnlyList<RankerArticle> articles, bool isNear)
    {
        var examples = new List<RankerExample>();
        foreach (var article in articles)
        {
            var pass = new RankPass(article.Groups, article.Home, isNear);
            foreach (var gold in article.Golds)
            {
                if (gold.Group.Senses.Length == 0) continue;
                var rows = new float[RankPass.LengthFor(gold.Group)];
                pass.Write(gold.Group, rows);
                examples.Add(new RankerExample(rows, TargetsOf(gold.Group, gold.Location), MathF.Sqrt(gold.Count)));
            }
        }

        return examples;
    }

    private static float[] TargetsOf(SenseGroup group, GeoPoint? location)
    {
        var senses = group.Senses;
        var targets = new float[senses.Length + 1];
        foreach (var tierKm in location is null ? [] : TiersKm)
        {
            var count = 0;
            for (var i = 0; i < senses.Length; i++)
            {
                if (senses[i].Place.Location.DistanceKm(location.GetValueOrDefault()) > tierKm) continue;
                targets[i] = 1;
                count++;
            }

            if (count == 0) continue;
            for (var i = 0; i < senses.Length; i++) targets[i] /= count;
            return targets;
        }

        targets[^1] = 1;
        return targets;
    }
}
