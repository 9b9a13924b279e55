using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>All mentions of one name in an article: they mean the same place.</summary>
internal sealed class SenseGroup(FeatureKind feature, IReadOnlyList<Sense> senses)
{
    /// <summary>What the words beside the name say of its kind.</summary>
    public FeatureKind Feature => feature;

    /// <summary>The places it may mean.</summary>
    public IReadOnlyList<Sense> Senses => senses;

    /// <summary>Sentences it stands in, in order.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>Names that follow it after a comma.</summary>
    public List<SenseGroup> Containers { get; } = [];

    /// <summary>Names that it follows after a comma.</summary>
    public List<SenseGroup> Contents { get; } = [];

    /// <summary>How often it stands in the text as a place.</summary>
    public int MentionCount { get; set; }

    /// <summary>Whether it only stands as a people's name.</summary>
    public bool IsDemonym { get; init; }

    /// <summary>The sense now held to be right; null if there is none.</summary>
    public Sense? Current { get; set; }

    /// <summary>How sure that is, in [0, 1].</summary>
    public double Certainty { get; set; }

    /// <summary>Sentences between the nearest mentions of the two.</summary>
    public int SentencesTo(SenseGroup other)
    {
        var (i, j, best) = (0, 0, int.MaxValue);
        while (i < Sentences.Count && j < other.Sentences.Count)
        {
            best = Math.Min(best, Math.Abs(Sentences[i] - other.Sentences[j]));
            if (Sentences[i] < other.Sentences[j]) i++;
            else j++;
        }

        return best;
    }
}
