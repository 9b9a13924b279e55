using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Adjectives and peoples of countries in other languages: "сирийские", "syrienne", "السورية".</summary>
internal sealed class ForeignDemonyms(IGazetteer gazetteer)
{
    private const int ShortestStem = 3;

    private static readonly FrozenDictionary<(string Language, string Stem), string> CountryByStem =
        LexiconFile.ReadRows("languages/demonyms.tsv")
            .SelectMany(row => row[2].Split('|').Select(stem => (Key: (row[1], NameFolder.Fold(stem)), Country: row[0])))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Country);

    private static readonly FrozenDictionary<string, FrozenSet<string>> EndingsByLanguage =
        LexiconFile.ReadRows("languages/demonym-endings.tsv")
            .ToFrozenDictionary(
                row => row[0],
                row => row[1].Split('|').Select(ending => NameFolder.Fold(ending)).Append("")
                    .ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal);

    /// <summary>The country's ordinal; null if the word is no such adjective.</summary>
    public int? Find(string folded, TextLanguage language)
    {
        var code = LanguageWords.CodeOf(language);
        var endings = EndingsByLanguage[code];
        if (language == TextLanguage.Arabic) folded = WithoutArabicPrefix(folded);
        for (var length = folded.Length; length >= ShortestStem; length--)
        {
            if (!endings.Contains(folded[length..])) continue;
            if (CountryByStem.TryGetValue((code, folded[..length]), out var country))
            {
                return gazetteer.FindCountry(country);
            }
        }

        return null;
    }

    /// <summary>"and the", "by the", "to the", "the" are written in front.</summary>
    private static string WithoutArabicPrefix(string folded)
    {
        var start = folded.Length > ShortestStem && folded[0] is 'و' or 'ف' ? 1 : 0;
        var rest = folded.AsSpan(start);
        if (rest.StartsWith("بال") || rest.StartsWith("كال")) return rest[3..].ToString();
        if (rest.StartsWith("ال") || rest.StartsWith("لل")) return rest[2..].ToString();
        return folded;
    }
}
