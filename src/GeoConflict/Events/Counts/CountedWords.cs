namespace GeoConflict.Events.Counts;

/// <summary>A count and the words that give it.</summary>
/// <param name="Claim">How many; null if none is given.</param>
/// <param name="First">First word.</param>
/// <param name="End">One past the last word.</param>
internal readonly record struct CountedWords(CountClaim? Claim, int First, int End)
{
    /// <summary>No count.</summary>
    public static CountedWords None { get; } = new(null, 0, 0);

    /// <summary>Whether there is a count.</summary>
    public bool IsFound => Claim is not null;

    /// <summary>The count of a quantity.</summary>
    public static CountedWords Of(Quantity q) => new(q.Claim, q.FirstWord, q.NounEnd);

    /// <summary>The sum of two counts; open or ranged where one of them is.</summary>
    public static CountClaim Add(CountClaim a, CountClaim b) => new(SafeSum(a.Low, b.Low), a.Best is { } x
        && b.Best is { } y ? SafeSum(x, y) : null, a.High is { } h && b.High is { } g ? SafeSum(h, g) : null);

    private static int SafeSum(int a, int b) => (int)Math.Min(int.MaxValue, (long)a + b);
}
