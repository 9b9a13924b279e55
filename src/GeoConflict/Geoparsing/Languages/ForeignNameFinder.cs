using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Finds the longest gazetteer name at a word, trying the forms that the language may have bent.</summary>
internal sealed class ForeignNameFinder(IGazetteer gazetteer)
{
    private const int MostWords = 5;
    private const int MostWordsOfUnit = 3;
    private const int FewestLetters = 2;
    private const int FewestLettersToTransliterate = 5;

    /// <summary>A form of the word outweighs the word itself only where it is this much better known.</summary>
    private const double ExactBonus = 1;

    /// <summary>The longest name from a word on; null if there is none.</summary>
    public ForeignName? LongestAt(ArticleWords words, int first, TextLanguage language)
    {
        var firstForms = WordForms.Of(words.All[first].Folded, language);
        var unitWords = LanguageWords.Of(language).UnitWords;
        if (language == TextLanguage.French && HasElidedWord(words, first))
        {
            firstForms.Add(new WordForm(words.All[first].Folded[1..], Cut: 1, IsLocative: true));
        }

        var longest = 1;
        foreach (var form in firstForms) longest = Math.Max(longest, gazetteer.LongestNameFrom(form.Folded));
        if (unitWords.Count > 0) longest = Math.Max(longest, MostWordsOfUnit);
        var last = LastWordWithin(words, first, Math.Min(longest, MostWords), LanguageWords.Of(language));
        for (; last > first; last--)
        {
            var lastForms = WordForms.Of(words.All[last].Folded, language);
            if (Best(words, first, last, firstForms, lastForms, unitWords) is { } name) return name;
        }

        return Best(words, first, first, firstForms, [], unitWords) ?? Transliterated(words, first, firstForms, language);
    }

    private ForeignName? Best(
        ArticleWords words, int first, int last, List<WordForm> firstForms, List<WordForm> lastForms,
        IReadOnlySet<string> unitWords)
    {
        ForeignName? best = null;
        var bestFame = double.NegativeInfinity;
        var middle = Join(words, first + 1, last - 1);
        // Articles inside longer Latin names go: "Deir el-Balah".
        var isFolding = first < last && unitWords.Count == 0;
        for (var i = 0; i < firstForms.Count; i++)
        {
            if (first == last)
            {
                Consider(firstForms[i].Folded, firstForms[i], isExact: i == 0);
                continue;
            }

            for (var j = 0; j < lastForms.Count; j++)
            {
                if (lastForms[j].Cut > 0) continue;
                Consider(firstForms[i].Folded + middle + lastForms[j].Folded, firstForms[i], i == 0 && j == 0);
            }
        }

        if (best is not null || unitWords.Count == 0) return best;
        foreach (var form in firstForms)
        {
            var rest = first == last ? "" : middle + words.All[last].Folded;
            foreach (var unit in unitWords) Consider(unit + " " + form.Folded + rest, form, isExact: false);
        }

        return best;

        void Consider(string folded, WordForm form, bool isExact)
        {
            if (folded.Length < FewestLetters) return;
            if (isFolding) folded = NameFolder.Fold(folded);
            var found = gazetteer.FindByName(folded);
            if (found.IsEmpty) return;
            var place = gazetteer.PlaceAt(found[0]);
            var fame = PlaceFame.Of(place) + (isExact ? ExactBonus : 0);
            if (fame <= bestFame) return;
            bestFame = fame;
            best = new ForeignName(first, last, folded, form.Cut, place)
            {
                HasLocativePrefix = form.IsLocative,
                IsExact = isExact,
            };
        }
    }

    /// <summary>The name in Latin letters, for places whose Cyrillic name the gazetteer lacks.</summary>
    private ForeignName? Transliterated(
        ArticleWords words, int word, List<WordForm> forms, TextLanguage language)
    {
        if (words.All[word].Shape != LetterShape.Capitalised) return null;
        ForeignName? best = null;
        foreach (var form in forms)
        {
            if (form.Folded.Length < FewestLettersToTransliterate) continue;
            if (Transliterator.ToLatin(form.Folded, language) is not { } latin) return null;
            var found = gazetteer.FindByName(latin);
            if (found.IsEmpty) continue;
            var place = gazetteer.PlaceAt(found[0]);
            if (best is not null && PlaceFame.Of(place) <= PlaceFame.Of(best.Best)) continue;
            best = new ForeignName(word, word, latin, form.Cut, place) { IsTransliterated = true };
        }

        return best;
    }

    /// <summary>"L'Irak", "D'Alep" at the start of a sentence or in capitals, where the letter is not cut off.</summary>
    private static bool HasElidedWord(ArticleWords words, int word) =>
        words.All[word].Span.Of(words.Text.Text) is ['L' or 'D', '\'' or '’', _, _, ..];

    /// <summary>The words between the first and the last, with a space on each side.</summary>
    private static string Join(ArticleWords words, int from, int to)
    {
        var joined = " ";
        for (var i = from; i <= to; i++) joined += words.All[i].Folded + " ";
        return joined;
    }

    /// <summary>Names end at a small letter, save a word of kind: "Донецкая область", "Santa Cruz de la Sierra".</summary>
    private static int LastWordWithin(ArticleWords words, int first, int mostWords, LanguageWords language)
    {
        var (last, end) = (first, first);
        while (end + 1 < words.All.Length && end - first + 1 < mostWords
            && words.All[end + 1].GapBefore is WordGap.Space or WordGap.Hyphen)
        {
            end++;
            if (words.All[end].MayStartName || language.KindAfter.ContainsKey(words.All[end].Folded)) last = end;
        }

        return last;
    }
}
