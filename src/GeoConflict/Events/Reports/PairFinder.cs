namespace GeoConflict.Events.Reports;

/// <summary>Finds the pairs of reports worth comparing, in time that grows with the number of reports, not its
/// square.</summary>
/// <remarks>
/// Reports of one country are walked in order of their days. Each is compared with the latest before it, and, where
/// these are not all within <see cref="SameEventModel.MaxDays"/>, with the latest that share one of its rarest words.
/// </remarks>
internal sealed class PairFinder(ReadReport[] reports, WordRarity rarity)
{
    /// <summary>Pairs less probable than this are dropped: an average over them could not reach the joining
    /// level.</summary>
    public const double MinProbability = 0.05;

    private const int MaxLatest = 150;
    private const int MaxRareWords = 6;
    private const int MaxPerRareWord = 40;

    /// <summary>Finds the pairs worth comparing among reports of one country.</summary>
    /// <param name="members">Indexes of the reports, by day.</param>
    /// <param name="days">Day number of each member, in the same order; null if the days are unknown.</param>
    /// <param name="onPair">Called for each, with its two indexes.</param>
    public void FindPairs(int[] members, int[]? days, Action<int, int, ComparedPair> onPair)
    {
        var company = CompanyOf(members.Length, days);
        var lastComparedWith = new int[members.Length];
        var withWord = new Dictionary<int, List<int>>();
        var facts = new List<SameEventFact>();
        var windowStart = 0;
        for (var at = 0; at < members.Length; at++)
        {
            while (days is not null && days[at] - days[windowStart] > SameEventModel.MaxDays) windowStart++;
            var firstLatest = Math.Max(windowStart, at - MaxLatest);
            for (var before = firstLatest; before < at; before++) Compare(before, at);
            foreach (var word in RarestWords(reports[members[at]].Words.Telling))
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
            facts.Clear();
            int? apart = days is null ? null : days[at] - days[before];
            var (one, other) = (members[before], members[at]);
            if (!SharesAnything(reports[one], reports[other])) return;
            var inCompany = Math.Min(company[before], company[at]);
            SameEventFacts.Add(reports[one], reports[other], rarity, apart, inCompany, facts);
            onPair(one, other, new ComparedPair(facts, inCompany));
        }
    }

    /// <summary>Two reports of one day that share no word, figure, concept or place are of two events, however quiet
    /// the day was.</summary>
    private static bool SharesAnything(ReadReport one, ReadReport other)
    {
        var (words, otherWords) = (one.Words, other.Words);
        return (words.Concepts & otherWords.Concepts) != 0
            || SharedIds.Of(words.Telling, otherWords.Telling).MoveNext()
            || SharedIds.Of(words.Common, otherWords.Common).MoveNext()
            || SharedIds.Of(words.Numbers, otherWords.Numbers).MoveNext()
            || PlaceComparison.Of(one.Report.Coding.Places, other.Report.Coding.Places).Agreement
                is PlaceAgreement.Same or PlaceAgreement.SameArea or PlaceAgreement.Inside or PlaceAgreement.Near;
    }

    private IEnumerable<int> RarestWords(int[] telling) =>
        telling.Length <= MaxRareWords ? telling : telling.OrderByDescending(rarity.Of).Take(MaxRareWords);

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
