using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Events.Reports;

/// <summary>Takes from each report what is compared, and gives every word an id.</summary>
internal sealed class ReportReader
{
    /// <summary>The word lists it reads by.</summary>
    public const string Lexicon = "report-words.tsv";

    /// <summary>Words looked at per report: about a headline and a lead; more would make all long reports
    /// alike.</summary>
    private const int MaxWords = 30;

    /// <summary>Figures of more digits are years and identifiers.</summary>
    private const int MaxDigits = 3;

    /// <summary>How many words after a number may say of whom it is.</summary>
    private const int VictimReach = 3;

    private static readonly string[] Endings = ["ings", "ing", "ers", "ed", "es", "s", "er"];

    private static readonly FrozenSet<string> EmptyWords = LexiconFile.ReadWords(Lexicon, "empty");

    private static readonly FrozenSet<string> CommonStems =
        LexiconFile.ReadWords(Lexicon, "common").Select(StemOf).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> NumberWords = LexiconFile.ReadRows(Lexicon)
        .Where(row => row[1] == "number")
        .ToFrozenDictionary(row => row[0], row =>
            int.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Fields that news archives print under a headline, each on a line of its own: author and
    /// credit.</summary>
    private static readonly FrozenSet<string> ArchiveFields =
        FrozenSet.ToFrozenSet(["AU", "CR", "BY", "PD", "SN", "SC"], StringComparer.Ordinal);

    private readonly Dictionary<string, int> idOfStem = new(StringComparer.Ordinal);
    private readonly List<string> stems = [];
    private readonly List<string> words = [];
    private readonly List<int> reportsWithWord = [];

    /// <summary>How many reports were read.</summary>
    public int ReportCount { get; private set; }

    /// <summary>In how many of them a word stands.</summary>
    public int ReportsWith(int word) => reportsWithWord[word];

    /// <summary>A word without its ending.</summary>
    public string StemWithId(int word) => stems[word];

    /// <summary>A word as it was first read, folded.</summary>
    public string WordWithId(int word) => words[word];

    /// <summary>Reads one report.</summary>
    public ReportWords Read(Report report)
    {
        var telling = new SortedSet<int>();
        var common = new SortedSet<int>();
        var numbers = new SortedSet<int>();
        var victims = new List<CountedPeople>();
        var concepts = 0UL;
        var (counted, wordsAfter) = (-1, 0);
        var text = UpToArchiveFields(report.Text);
        var position = 0;
        while (telling.Count + common.Count < MaxWords && NextWord(text, ref position) is { Length: > 0 } word)
        {
            if (NumberOf(word) is { } number)
            {
                if (number >= 0) numbers.Add(number);
                (counted, wordsAfter) = (number, 0);
                continue;
            }

            var folded = NameFolder.Fold(word);
            if (folded.Length < 2) continue;
            var stem = StemOf(folded);
            var bits = ReportConcepts.BitsOf(stem);
            concepts |= bits;
            if (counted >= 0 && WhoIsCounted(bits, stem) is { } who)
            {
                victims.Add(new CountedPeople(counted, who));
                counted = -1;
            }

            if (++wordsAfter >= VictimReach) counted = -1;
            if (!EmptyWords.Contains(folded)) (CommonStems.Contains(stem) ? common : telling).Add(IdOf(stem, folded));
        }

        foreach (var id in telling) reportsWithWord[id]++;
        foreach (var id in common) reportsWithWord[id]++;
        ReportCount++;
        return new ReportWords([.. telling], [.. common], [.. numbers], concepts, [.. victims]);
    }

    /// <summary>A word without its ending, where enough is left.</summary>
    public static string StemOf(string word)
    {
        const int minStemLength = 4;
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= minStemLength && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }

    private static ReadOnlySpan<char> UpToArchiveFields(string text)
    {
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            var line = text.AsSpan(at + 1);
            if (line.Length > 2 && char.IsWhiteSpace(line[2])
                && ArchiveFields.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[..2])) return text.AsSpan(0, at);
        }

        return text;
    }

    /// <returns>The number; -1 for figures that count nothing; null for a word.</returns>
    private static int? NumberOf(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word.Length <= MaxDigits ? int.Parse(word, CultureInfo.InvariantCulture) : -1;
        return NumberWords.TryGetValue(NameFolder.Fold(word), out var number) ? number : null;
    }

    private static int? WhoIsCounted(ulong concepts, string stem)
    {
        if (ReportConcepts.PeopleIn(concepts) is { } people) return people;
        if (stem is "kill" or "dead" or "die" or "died" or "slain") return CountedPeople.Killed;
        return stem is "wound" or "injur" or "hurt" ? CountedPeople.Hurt : null;
    }

    private int IdOf(string stem, string folded)
    {
        if (idOfStem.TryGetValue(stem, out var id)) return id;
        id = idOfStem.Count;
        idOfStem.Add(stem, id);
        stems.Add(stem);
        words.Add(folded);
        reportsWithWord.Add(0);
        return id;
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
}
