using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary>Counts names found and missed; a name is found if both its ends are right.</summary>
internal sealed class SpanScore
{
    private int found;
    private int wrong;
    private int missed;

    /// <summary>Share of what was said that is right.</summary>
    public double Precision => found + wrong == 0 ? 0 : (double)found / (found + wrong);

    /// <summary>Share of what is right that was said.</summary>
    public double Recall => found + missed == 0 ? 0 : (double)found / (found + missed);

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds an article.</summary>
    public void Add(IEnumerable<TextSpan> said, IEnumerable<TextSpan> right)
    {
        var (saidSet, rightSet) = (said.ToHashSet(), right.ToHashSet());
        var both = saidSet.Count(rightSet.Contains);
        found += both;
        wrong += saidSet.Count - both;
        missed += rightSet.Count - both;
    }
}
