namespace GeoConflict.Gazetteer.Index;

/// <summary>How many letters two spellings differ by.</summary>
internal static class EditDistance
{
    private const int MaxLength = 128;

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.</summary>
    /// <returns>The distance, or <paramref name="limit"/> + 1 if it is greater than that.</returns>
    /// <remarks>Optimal string alignment: Damerau, CACM 7 (1964), no substring edited twice.</remarks>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) > limit || from.Length > MaxLength
            || to.Length > MaxLength) return limit + 1;
        Span<int> rows = stackalloc int[3 * (MaxLength + 1)];
        var width = to.Length + 1;
        var beforePrevious = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var column = 0; column < width; column++) previous[column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var cost = from[row - 1] == to[column - 1] ? 0 : 1;
                var distance = Math.Min(
                    Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    distance = Math.Min(distance, beforePrevious[column - 2] + 1);
                }

                current[column] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit) return limit + 1;
            var freed = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = freed;
        }

        return Math.Min(previous[to.Length], limit + 1);
    }

    /// <summary>1 for the same spelling, less for each letter that differs, 0 for nothing in common.</summary>
    public static double Similarity(ReadOnlySpan<char> from, ReadOnlySpan<char> to, double least)
    {
        var longest = Math.Max(from.Length, to.Length);
        if (longest == 0) return 1;
        var limit = (int)Math.Floor((1 - least) * longest);
        return 1 - (double)Between(from, to, limit) / longest;
    }
}
