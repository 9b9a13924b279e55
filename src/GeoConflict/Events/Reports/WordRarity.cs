using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Events.Reports;

/// <summary>How rare each word is among the reports read so far and those that are imagined beside them.</summary>
/// <remarks>The imagined ones keep a word of a small set from counting as rare only because few reports were
/// read.</remarks>
internal sealed class WordRarity(ReportReader reader)
{
    /// <summary>So many reports are imagined beside the given ones.</summary>
    private const double ImaginedReports = 1000;

    /// <summary>In so many of the imagined reports stands a word of everyday English.</summary>
    private const double ImaginedEveryday = 3;

    private static readonly FrozenSet<string> Everyday = LexiconFile.ReadWords("common-words.tsv")
        .Select(ReportReader.StemOf).ToFrozenSet(StringComparer.Ordinal);

    private readonly double logReports = Math.Log(reader.ReportCount + ImaginedReports);

    /// <summary>1 for a word that stands nowhere else, 0 for one in every report.</summary>
    public double Of(int word)
    {
        var count = reader.ReportsWith(word) + (Everyday.Contains(reader.StemWithId(word)) ? ImaginedEveryday : 0);
        return 1 - (Math.Log(Math.Max(1, count)) / logReports);
    }
}
