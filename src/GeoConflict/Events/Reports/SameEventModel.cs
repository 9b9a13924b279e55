namespace GeoConflict.Events.Reports;

/// <summary>How probable it is that two reports of one country tell of the same event.</summary>
/// <remarks>
/// A logistic model whose weights were fitted on headlines of UCDP GED sources (CC BY 4.0), pairs at most four days
/// apart, with ridge 1. Rarity is the inverse document frequency scaled to [0, 1].
/// </remarks>
internal sealed class SameEventModel(IReadOnlyList<int> reportsWithWord, int reportCount)
{
    /// <summary>Reports further apart in time are taken to tell of different events.</summary>
    public const int MaxDays = 4;

    /// <summary>Days each way within which other reports of the country count as company.</summary>
    public const int CompanyDays = 2;

    private const double Base = -0.88;
    private const double RarestSharedWord = 3.04;
    private const double SharedCommonWords = 1.03;
    private const double SharedNumber = 0.88;
    private const double Company = -0.17;
    private const double OneDay = -0.73;
    private const double TwoDays = -1.93;
    private const double MoreDays = -3.12;

    /// <summary>Common words beyond this many tell nothing more.</summary>
    private const int MaxCommon = 3;

    /// <summary>Reports imagined beside the given ones, so that a word of a small set is not called common at
    /// once.</summary>
    private const double ImaginedReports = 1000;

    private readonly double logReports = Math.Log(reportCount + ImaginedReports);

    /// <summary>How rare a word is, in [0, 1].</summary>
    public double RarityOf(int word) => 1 - (Math.Log(Math.Max(1, reportsWithWord[word])) / logReports);

    /// <summary>Probability in [0, 1].</summary>
    /// <param name="one">A report.</param>
    /// <param name="other">Another.</param>
    /// <param name="daysApart">Days between them, at least 0; null if unknown.</param>
    /// <param name="company">How many other reports are near in time, the smaller figure of the two.</param>
    public double Probability(ReportWords one, ReportWords other, int? daysApart, int company)
    {
        var score = Base
            + (RarestSharedWord * RarestShared(one.Telling, other.Telling))
            + (SharedCommonWords * Math.Min(MaxCommon, CountShared(one.Common, other.Common)) / MaxCommon)
            + (CountShared(one.Numbers, other.Numbers) > 0 ? SharedNumber : 0)
            + (Company * Math.Log(1 + company))
            + (daysApart switch { 0 => 0, 1 or null => OneDay, 2 => TwoDays, _ => MoreDays });
        return 1 / (1 + Math.Exp(-score));
    }

    private double RarestShared(int[] one, int[] other)
    {
        var rarest = 0.0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] < other[j]) i++;
            else if (one[i] > other[j]) j++;
            else
            {
                rarest = Math.Max(rarest, RarityOf(one[i]));
                i++;
                j++;
            }
        }

        return rarest;
    }

    private static int CountShared(int[] one, int[] other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] < other[j]) i++;
            else if (one[i] > other[j]) j++;
            else
            {
                shared++;
                i++;
                j++;
            }
        }

        return shared;
    }
}
