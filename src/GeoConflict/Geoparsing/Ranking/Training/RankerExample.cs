namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>One name to learn from.</summary>
/// <param name="Rows">Features: a row for each place and one for none of them.</param>
/// <param name="Targets">How likely each row should be; sums to 1.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record RankerExample(float[] Rows, float[] Targets, float Weight);
