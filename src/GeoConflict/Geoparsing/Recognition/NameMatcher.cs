using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Finds the longest gazetteer name that starts at a word.</summary>
internal sealed class NameMatcher(IGazetteer gazetteer)
{
    private const int LongestNameWords = 8;
    private const int LongestNameChars = 96;
    private const int FewestCaselessLetters = 4;

    private readonly WordFactsCache facts = new(gazetteer);

    private static readonly FrozenSet<string> Particles = LexiconFile.ReadWords("name-particles.tsv");

    /// <summary>What is known of a folded word by itself.</summary>
    public WordFacts FactsOf(string folded) => facts.Of(folded);

    /// <summary>
    /// The longest name from <paramref name="first"/> on, of at most <paramref name="mostWords"/>; null if none.
    /// </summary>
    public NameMatch? LongestAt(ArticleWords words, int first, int mostWords = LongestNameWords)
    {
        var all = words.All;
        var casing = words.CasingAt(first);
        if (!MayStart(all, first, casing)) return null;
        var firstWord = facts.Of(all[first].Folded);
        var longest = Math.Min(mostWords, firstWord.LongestName);
        for (var last = LastWordWithin(all, first, longest); last >= first; last--)
        {
            if (!MayEnd(all, first, last, casing)) continue;
            if ((last == first ? NameOf(firstWord) : Find(words, first, last)) is { } folded)
            {
                return new NameMatch(first, last, folded);
            }
        }

        return all[first].Shape == LetterShape.Caseless ? WithoutArabicPrefix(all, first) : null;
    }

    private static string? NameOf(WordFacts word) => word.IsName && word.Folded.Length > 1 ? word.Folded : null;

    private string? Find(ArticleWords words, int first, int last)
    {
        var surface = words.SpanOf(first, last).Of(words.Text.Text);
        if (surface.Length > LongestNameChars) return null;
        Span<char> buffer = stackalloc char[NameFolder.MaxLengthFor(LongestNameChars)];
        var folded = buffer[..NameFolder.Fold(surface, buffer)];
        return folded.Length > 1 && !gazetteer.FindByName(folded).IsEmpty ? folded.ToString() : null;
    }

    private static bool MayStart(ReadOnlySpan<NameWord> all, int first, SentenceCasing casing)
    {
        var word = all[first];
        if (word.Shape == LetterShape.Caseless) return word.Folded.Length >= FewestCaselessLetters - 1;
        if (word.MayStartName || casing == SentenceCasing.Lower) return true;
        // "al-Bab", "ar-Raqqa" in running text.
        return word.Folded.Length <= 3 && first + 1 < all.Length && all[first + 1].GapBefore == WordGap.Hyphen
            && all[first + 1].MayStartName && Particles.Contains(word.Folded);
    }

    private static int LastWordWithin(ReadOnlySpan<NameWord> all, int first, int mostWords)
    {
        var last = first;
        while (last + 1 < all.Length && last - first + 1 < mostWords
            && all[last + 1].GapBefore is WordGap.Space or WordGap.Hyphen)
        {
            last++;
        }

        return mostWords < 1 ? first - 1 : last;
    }

    private static bool MayEnd(ReadOnlySpan<NameWord> all, int first, int last, SentenceCasing casing)
    {
        if (casing == SentenceCasing.Lower || first == last) return true;
        if (!all[last].MayStartName) return false;
        for (var i = first + 1; i < last; i++)
        {
            if (!all[i].MayStartName && !Particles.Contains(all[i].Folded)) return false;
        }

        return true;
    }

    /// <summary>Arabic "and", "in", "to" are written as one letter before the name.</summary>
    private NameMatch? WithoutArabicPrefix(ReadOnlySpan<NameWord> all, int first)
    {
        var word = all[first].Folded;
        for (var cut = 1; cut <= 2 && word.Length - cut >= FewestCaselessLetters
            && word[cut - 1] is 'و' or 'ب' or 'ل' or 'ف' or 'ك'; cut++)
        {
            var rest = word[cut..];
            if (!gazetteer.FindByName(rest).IsEmpty) return new NameMatch(first, first, rest);
        }

        return null;
    }
}
