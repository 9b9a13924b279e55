using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Events.Reports;

/// <summary>Takes from each report what is compared, and gives every word an id.</summary>
internal sealed class ReportReader
{
    /// <summary>Words looked at per report: about a headline and a lead; more would make all long reports
    /// alike.</summary>
    private const int MaxWords = 30;

    /// <summary>Figures of more digits are years and identifiers.</summary>
    private const int MaxDigits = 3;

    private const string Lexicon = "report-words.tsv";

    private static readonly string[] Endings = ["ings", "ing", "ers", "ed", "es", "s", "er"];

    private static readonly FrozenSet<string> EmptyWords = LexiconFile.ReadWords(Lexicon, "empty");

    private static readonly FrozenSet<string> CommonStems =
        LexiconFile.ReadWords(Lexicon, "common").Select(StemOf).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> NumberWords = LexiconFile.ReadRows(Lexicon)
        .Where(row => row[1] == "number")
        .ToFrozenDictionary(row => row[0], row =>
            int.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly Dictionary<string, int> idOfStem = new(StringComparer.Ordinal);
    private readonly List<int> reportsWithWord = [];

    /// <summary>In how many of the reports read so far each word stands, by its id.</summary>
    public IReadOnlyList<int> ReportsWithWord => reportsWithWord;

    /// <summary>Reads one report.</summary>
    public ReportWords Read(Report report)
    {
        var telling = new SortedSet<int>();
        var common = new SortedSet<int>();
        var numbers = new SortedSet<int>();
        var text = report.Text.AsSpan();
        var position = 0;
        while (telling.Count + common.Count < MaxWords && NextWord(text, ref position) is { Length: > 0 } word)
        {
            if (char.IsAsciiDigit(word[0]))
            {
                if (word.Length <= MaxDigits) numbers.Add(int.Parse(word, CultureInfo.InvariantCulture));
                continue;
            }

            var folded = NameFolder.Fold(word);
            if (folded.Length < 2 || EmptyWords.Contains(folded)) continue;
            if (NumberWords.TryGetValue(folded, out var number)) numbers.Add(number);
            else AddStem(StemOf(folded), telling, common);
        }

        foreach (var id in telling) reportsWithWord[id]++;
        return new ReportWords([.. telling], [.. common], [.. numbers]);
    }

    private void AddStem(string stem, SortedSet<int> telling, SortedSet<int> common)
    {
        if (!idOfStem.TryGetValue(stem, out var id))
        {
            id = idOfStem.Count;
            idOfStem.Add(stem, id);
            reportsWithWord.Add(0);
        }

        (CommonStems.Contains(stem) ? common : telling).Add(id);
    }

    /// <summary>The next run of letters and marks, or of ASCII digits; empty at the end of the text.</summary>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length && !char.IsAsciiDigit(text[position]) && !IsLetter(text[position])) position++;
        var start = position;
        if (start == text.Length) return [];
        var digits = char.IsAsciiDigit(text[start]);
        do position++;
        while (position < text.Length && (digits ? char.IsAsciiDigit(text[position]) : IsLetter(text[position])));
        return text[start..position];
    }

    /// <summary>Lone surrogates are no letters: they cannot be folded.</summary>
    private static bool IsLetter(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string StemOf(string word)
    {
        const int minStemLength = 4;
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= minStemLength && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
