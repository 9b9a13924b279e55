using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>All mentions of one name in an article: they mean the same place.</summary>
internal sealed class SenseGroup(FeatureKind feature, Sense[] senses)
{
    /// <summary>All places of the name, best known first.</summary>
    public Sense[] All { get; } = senses;

    /// <summary>What the words beside the name say of its kind.</summary>
    public FeatureKind Feature => feature;

    /// <summary>The places it may mean, as far as they are still looked at.</summary>
    public Sense[] Senses { get; private set; } = senses;

    /// <summary>How many places have the name, before any were cut.</summary>
    public int CandidateCount => All.Length;

    /// <summary>Names that stand beside it in a sentence.</summary>
    public List<SenseLink> Links { get; } = [];

    /// <summary>How often it stands in the text as a place.</summary>
    public int MentionCount { get; set; }

    /// <summary>Whether it only stands as a people's name.</summary>
    public bool IsDemonym { get; init; }

    /// <summary>Whether it stands in the date line.</summary>
    public bool IsInDateline { get; set; }

    /// <summary>How likely it is that none of them is meant, as last computed.</summary>
    public float NoneProbability { get; set; }

    /// <summary>How much it counts for other names: a people's name less, a repeated name a little more.</summary>
    public float Weight => (IsDemonym ? 0.7f : 1) * (1 + MathF.Log(Math.Max(1, MentionCount)));

    /// <summary>The sense now held to be right; null if there is none.</summary>
    public Sense? Current { get; set; }

    /// <summary>Looks at all places again.</summary>
    public void Restore() => Senses = All;

    /// <summary>Goes on with the best of them only, and with the one held to be right.</summary>
    public void Keep(int most)
    {
        if (Senses.Length <= most) return;
        var best = (Sense[])Senses.Clone();
        Array.Sort(best, (a, b) => b.ScoreNats != a.ScoreNats ? b.ScoreNats.CompareTo(a.ScoreNats) : a.Rank - b.Rank);
        if (Current is { } current && Array.IndexOf(best, current) >= most) best[most - 1] = current;
        Senses = best[..most];
    }
}
