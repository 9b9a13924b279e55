using System.Collections.Frozen;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Tells the language of each sentence by its alphabet, its small words and its letters.</summary>
/// <remarks>One language is told for each alphabet of an article: reports seldom mix more.</remarks>
internal static class LanguageReader
{
    /// <summary>A language of the Latin alphabet needs so many signs, and this many times those of English.</summary>
    private const double FewestSigns = 2;
    private const double TimesEnglish = 1.5;

    /// <summary>What a letter peculiar to a language counts against a word of it.</summary>
    private const double LetterWeight = 0.5;

    private static readonly TextLanguage[] Languages = Enum.GetValues<TextLanguage>();

    /// <summary>Which languages have this small word: bit n for the nth language.</summary>
    private static readonly FrozenDictionary<string, int> LanguagesOfWord = Languages
        .SelectMany(language => LanguageWords.Of(language).Function.Select(word => (word, language)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key, group => group.Sum(pair => 1 << (int)pair.language), StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, int> LanguagesOfLetter = Languages
        .SelectMany(language => LanguageWords.Of(language).Letters.Select(letter => (letter, language)))
        .GroupBy(pair => pair.letter)
        .ToFrozenDictionary(group => group.Key, group => group.Sum(pair => 1 << (int)pair.language));

    /// <summary>The language of each sentence, in order.</summary>
    public static TextLanguage[] Read(ArticleWords words)
    {
        var signs = new double[Languages.Length];
        var text = words.Text.Text;
        var countByScript = new int[words.Text.Sentences.Count, 3];
        foreach (var word in words.All)
        {
            countByScript[word.SentenceIndex, (int)Scripts.Of(text[word.Span.Start])]++;
            if (LanguagesOfWord.TryGetValue(word.Folded, out var having)) Add(signs, having, 1);
            var surface = word.Span.Of(text);
            if (System.Text.Ascii.IsValid(surface)) continue;
            foreach (var letter in surface)
            {
                if (LanguagesOfLetter.TryGetValue(letter, out var with)) Add(signs, with, LetterWeight);
            }
        }

        var languages = new TextLanguage[words.Text.Sentences.Count];
        var byScript = new[] { LatinOf(signs), Best(signs, Script.Cyrillic), Best(signs, Script.Arabic) };
        for (var i = 0; i < languages.Length; i++) languages[i] = byScript[(int)ScriptOf(countByScript, i)];
        return languages;
    }

    private static void Add(double[] signs, int languages, double weight)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            if ((languages & 1 << i) != 0) signs[i] += weight;
        }
    }

    private static TextLanguage LatinOf(double[] signs)
    {
        var best = Best(signs, Script.Latin);
        var isTold = signs[(int)best] >= FewestSigns
            && signs[(int)best] > TimesEnglish * signs[(int)TextLanguage.English];
        return isTold ? best : TextLanguage.English;
    }

    /// <summary>The language of most signs among those of an alphabet; the first of them if there are none.</summary>
    private static TextLanguage Best(double[] signs, Script script) =>
        Languages.Where(language => Scripts.Of(language) == script).MaxBy(language => signs[(int)language]);

    private static Script ScriptOf(int[,] countByScript, int sentence)
    {
        var (latin, cyrillic, arabic) =
            (countByScript[sentence, 0], countByScript[sentence, 1], countByScript[sentence, 2]);
        if (arabic > latin && arabic >= cyrillic) return Script.Arabic;
        return cyrillic > latin ? Script.Cyrillic : Script.Latin;
    }
}
