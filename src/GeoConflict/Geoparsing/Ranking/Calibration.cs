namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Turns the ranker's probability into how often such choices prove right on unseen articles.</summary>
/// <param name="Points">Rising in both columns; straight lines between them. Empty changes nothing.</param>
/// <remarks>
/// Isotonic regression by pooling adjacent violators: Zadrozny and Elkan, "Transforming classifier scores into
/// accurate multiclass probability estimates", KDD 2002.
/// </remarks>
internal sealed record Calibration(IReadOnlyList<(float Probability, float Right)> Points)
{
    private const int LeastInBlock = 40;

    /// <summary>How likely a choice with this probability is right, in [0, 1].</summary>
    public double Of(float probability)
    {
        if (Points.Count == 0) return Math.Clamp(probability, 0, 1);
        var (x0, y0) = (0f, Points[0].Right);
        foreach (var (x1, y1) in Points)
        {
            if (probability <= x1)
            {
                return x1 <= x0 ? y1 : y0 + (y1 - y0) * (probability - x0) / (x1 - x0);
            }

            (x0, y0) = (x1, y1);
        }

        return y0;
    }

    /// <summary>Fits the curve to choices whose outcome is known.</summary>
    public static Calibration Fit(IEnumerable<(float Probability, bool IsRight)> choices)
    {
        var blocks = new List<(double SumX, double SumY, int Count)>();
        foreach (var chunk in choices.OrderBy(choice => choice.Probability).ThenBy(choice => choice.IsRight)
            .Chunk(LeastInBlock))
        {
            (double SumX, double SumY, int Count) block =
                (chunk.Sum(c => (double)c.Probability), chunk.Count(c => c.IsRight), chunk.Length);
            while (blocks.Count > 0 && blocks[^1].SumY / blocks[^1].Count >= block.SumY / block.Count)
            {
                var last = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                block = (block.SumX + last.SumX, block.SumY + last.SumY, block.Count + last.Count);
            }

            blocks.Add(block);
        }

        return new Calibration([.. blocks.Select(b => ((float)(b.SumX / b.Count), (float)(b.SumY / b.Count)))]);
    }
}
