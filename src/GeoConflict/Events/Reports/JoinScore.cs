namespace GeoConflict.Events.Reports;

/// <summary>How many pairs of reports were joined as people join them.</summary>
/// <param name="Right">Pairs joined that tell of one event.</param>
/// <param name="Wrong">Pairs joined that do not.</param>
/// <param name="Missed">Pairs of one event left apart.</param>
public readonly record struct JoinScore(int Right, int Wrong, int Missed)
{
    /// <summary>Share of the pairs joined that is right, in [0, 1]; 0 where none was joined.</summary>
    public double Precision => Right == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Share of the pairs of one event that was joined, in [0, 1].</summary>
    public double Recall => Right == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of the two, in [0, 1].</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / (2 * Right + Wrong + Missed);
}
