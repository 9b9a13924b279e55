namespace GeoConflict.Events.Reports;

/// <summary>Finds the pairs of reports worth comparing, in time that grows with the number of reports, not its
/// square.</summary>
/// <remarks>
/// Reports of one country are walked in order of their days. Each is compared with the latest before it, and, where
/// these are not all within <see cref="SameEventModel.MaxDays"/>, with the latest that share one of its rarest words.
/// </remarks>
internal sealed class PairFinder(IReadOnlyList<ReportWords> words, SameEventModel model)
{
    /// <summary>Pairs less probable than this are dropped: an average over them could not reach the joining
    /// level.</summary>
    private const double MinProbability = 0.1;

    private const int MaxLatest = 150;
    private const int MaxRareWords = 6;
    private const int MaxPerRareWord = 40;

    /// <summary>Adds the probable pairs among reports of one country to <paramref name="pairs"/>.</summary>
    /// <param name="members">Indexes of the reports, by day.</param>
    /// <param name="days">Day number of each member, in the same order; null if the days are unknown.</param>
    /// <param name="pairs">Where to put them.</param>
    public void AddPairs(int[] members, int[]? days, List<ReportPair> pairs)
    {
        var company = CompanyOf(members.Length, days);
        var lastComparedWith = new int[members.Length];
        var withWord = new Dictionary<int, List<int>>();
        var windowStart = 0;
        for (var at = 0; at < members.Length; at++)
        {
            while (days is not null && days[at] - days[windowStart] > SameEventModel.MaxDays) windowStart++;
            var firstLatest = Math.Max(windowStart, at - MaxLatest);
            for (var before = firstLatest; before < at; before++) Compare(before, at);
            foreach (var word in RarestWords(words[members[at]].Telling))
            {
                if (!withWord.TryGetValue(word, out var holders)) withWord.Add(word, holders = []);
                var oldest = Math.Max(0, holders.Count - MaxPerRareWord);
                for (var k = holders.Count - 1; k >= oldest && holders[k] >= windowStart; k--)
                {
                    var before = holders[k];
                    if (before >= firstLatest || lastComparedWith[before] == at) continue;
                    lastComparedWith[before] = at;
                    Compare(before, at);
                }

                holders.Add(at);
            }
        }

        void Compare(int before, int at)
        {
            int? apart = days is null ? null : days[at] - days[before];
            var probability = model.Probability(
                words[members[before]], words[members[at]], apart, Math.Min(company[before], company[at]));
            if (probability >= MinProbability) pairs.Add(new ReportPair(members[before], members[at], probability));
        }
    }

    private IEnumerable<int> RarestWords(int[] telling) =>
        telling.Length <= MaxRareWords ? telling : telling.OrderByDescending(model.RarityOf).Take(MaxRareWords);

    /// <summary>How many other reports each has within <see cref="SameEventModel.CompanyDays"/>.</summary>
    private static int[] CompanyOf(int count, int[]? days)
    {
        var company = new int[count];
        if (days is null)
        {
            Array.Fill(company, count - 1);
            return company;
        }

        int first = 0, end = 0;
        for (var at = 0; at < count; at++)
        {
            while (days[at] - days[first] > SameEventModel.CompanyDays) first++;
            while (end < count && days[end] - days[at] <= SameEventModel.CompanyDays) end++;
            company[at] = end - first - 1;
        }

        return company;
    }
}
