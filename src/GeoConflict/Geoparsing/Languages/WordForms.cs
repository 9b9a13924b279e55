using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Gives the forms that a word in a text may have in a gazetteer: without endings and prefixes.</summary>
internal static class WordForms
{
    /// <summary>Shorter stems are left as they are.</summary>
    private const int ShortestStem = 2;

    private const int LongestEnding = 5;

    private const string ArabicArticle = "ال";

    /// <summary>What stands in the nominative for an ending, by language.</summary>
    private static readonly FrozenDictionary<TextLanguage, FrozenDictionary<string, string[]>> BasesByEnding =
        LexiconFile.ReadRows("languages/endings.tsv")
            .GroupBy(row => LanguageOf(row[0]))
            .ToFrozenDictionary(
                group => group.Key,
                group => group
                    .GroupBy(row => NameFolder.Fold(row[1]), StringComparer.Ordinal)
                    .ToFrozenDictionary(
                        rows => rows.Key,
                        rows => rows.SelectMany(row => row[2].Split('|')).Select(NominativeOf)
                            .Distinct(StringComparer.Ordinal).ToArray(),
                        StringComparer.Ordinal));

    /// <summary>The word itself first, then what it may be a form of; may repeat.</summary>
    public static List<WordForm> Of(string folded, TextLanguage language)
    {
        var forms = new List<WordForm> { new(folded) };
        if (language == TextLanguage.Arabic) AddWithoutPrefixes(forms, folded);
        else if (BasesByEnding.TryGetValue(language, out var bases)) AddNominatives(forms, folded, bases);
        return forms;
    }

    private static void AddNominatives(
        List<WordForm> forms, string folded, FrozenDictionary<string, string[]> basesByEnding)
    {
        for (var length = 0; length <= LongestEnding && folded.Length - length >= ShortestStem; length++)
        {
            if (!basesByEnding.TryGetValue(folded[^length..], out var bases)) continue;
            foreach (var nominative in bases) forms.Add(new WordForm(folded[..^length] + nominative));
        }
    }

    /// <summary>
    /// "and", "so", then "in", "to" or "like", then the article are written as letters before a word.
    /// </summary>
    private static void AddWithoutPrefixes(List<WordForm> forms, string folded)
    {
        AddWithoutArticle(forms, folded, 0, isLocative: false);
        var conjunction = folded.Length > ShortestStem && folded[0] is 'و' or 'ف' ? 1 : 0;
        if (conjunction > 0) Add(forms, folded, 1, isLocative: false);
        var rest = folded.AsSpan(conjunction);
        if (rest.Length <= ShortestStem) return;
        if (rest[0] is 'ب' or 'ل' or 'ك')
        {
            var isLocative = rest[0] != 'ك';
            Add(forms, folded, conjunction + 1, isLocative);
            // "to the" drops the alef: "للموصل".
            if (rest.StartsWith("لل", StringComparison.Ordinal)) Add(forms, folded, conjunction + 2, isLocative);
        }
    }

    private static void Add(List<WordForm> forms, string folded, int cut, bool isLocative)
    {
        if (folded.Length - cut < ShortestStem) return;
        forms.Add(new WordForm(folded[cut..], cut, isLocative));
        AddWithoutArticle(forms, folded, cut, isLocative);
    }

    /// <summary>Gazetteers have or lack the article as they please.</summary>
    private static void AddWithoutArticle(List<WordForm> forms, string folded, int cut, bool isLocative)
    {
        var word = folded[cut..];
        if (!word.StartsWith(ArabicArticle, StringComparison.Ordinal))
        {
            forms.Add(new WordForm(ArabicArticle + word, cut, isLocative));
        }
        else if (word.Length - ArabicArticle.Length > ShortestStem)
        {
            forms.Add(new WordForm(word[ArabicArticle.Length..], cut, isLocative));
        }
    }

    private static string NominativeOf(string written) => written == "-" ? "" : NameFolder.Fold(written);

    private static TextLanguage LanguageOf(string code) => code switch
    {
        "ru" => TextLanguage.Russian,
        "uk" => TextLanguage.Ukrainian,
        "kmr" => TextLanguage.Kurmanji,
        "ckb" => TextLanguage.Sorani,
        "fa" => TextLanguage.Persian,
        _ => throw new ArgumentException($"No language has the code {code}.", nameof(code)),
    };
}
