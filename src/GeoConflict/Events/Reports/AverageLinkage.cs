namespace GeoConflict.Events.Reports;

/// <summary>Joins the two clusters whose members are on average most probably of one event, until none are probable
/// enough.</summary>
/// <remarks>Pairs not given count as 0, so that a chain of look-alikes does not become one cluster.</remarks>
internal sealed class AverageLinkage
{
    private readonly Dictionary<int, double>[] linkSums;
    private readonly int[] sizes;
    private readonly int[] joinedInto;
    private readonly PriorityQueue<(int One, int Other, int SizeOfOne, int SizeOfOther), (double, int,
        int)> queue = new();
    private readonly double minAverage;

    private AverageLinkage(int count, IReadOnlyList<ReportPair> pairs, double minAverage)
    {
        this.minAverage = minAverage;
        linkSums = new Dictionary<int, double>[count];
        for (var i = 0; i < count; i++) linkSums[i] = [];
        sizes = new int[count];
        Array.Fill(sizes, 1);
        joinedInto = [.. Enumerable.Range(0, count)];
        foreach (var pair in pairs)
        {
            linkSums[pair.One][pair.Other] = pair.Probability;
            linkSums[pair.Other][pair.One] = pair.Probability;
            Offer(pair.One, pair.Other);
        }
    }

    /// <summary>A cluster number for each item, in the order of first appearance, from 0.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="pairs">Their pairs, each at most once.</param>
    /// <param name="minAverage">Lowest average probability at which two clusters are joined, in (0, 1].</param>
    public static int[] Join(int count, IReadOnlyList<ReportPair> pairs, double minAverage)
    {
        var linkage = new AverageLinkage(count, pairs, minAverage);
        linkage.JoinAll();
        return linkage.Numbers();
    }

    private void JoinAll()
    {
        while (queue.TryDequeue(out var next, out _))
        {
            var isCurrent = sizes[next.One] == next.SizeOfOne && sizes[next.Other] == next.SizeOfOther;
            if (isCurrent) Merge(next.One, next.Other);
        }
    }

    private void Merge(int one, int other)
    {
        var (kept, gone) = linkSums[one].Count >= linkSums[other].Count ? (one, other) : (other, one);
        linkSums[kept].Remove(gone);
        foreach (var (neighbour, sum) in linkSums[gone])
        {
            if (neighbour == kept) continue;
            var total = linkSums[kept].GetValueOrDefault(neighbour) + sum;
            linkSums[kept][neighbour] = total;
            linkSums[neighbour].Remove(gone);
            linkSums[neighbour][kept] = total;
        }

        linkSums[gone].Clear();
        sizes[kept] += sizes[gone];
        sizes[gone] = 0;
        joinedInto[gone] = kept;
        foreach (var neighbour in linkSums[kept].Keys) Offer(kept, neighbour);
    }

    private void Offer(int one, int other)
    {
        var average = linkSums[one][other] / ((double)sizes[one] * sizes[other]);
        if (average < minAverage) return;
        var (first, second) = one < other ? (one, other) : (other, one);
        queue.Enqueue((first, second, sizes[first], sizes[second]), (-average, first, second));
    }

    private int[] Numbers()
    {
        var numbers = new int[joinedInto.Length];
        var numberOfRoot = new Dictionary<int, int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var root = i;
            while (joinedInto[root] != root) root = joinedInto[root];
            if (!numberOfRoot.TryGetValue(root, out numbers[i])) numberOfRoot[root] = numbers[i] = numberOfRoot.Count;
        }

        return numbers;
    }
}
