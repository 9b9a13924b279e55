using System.Collections.Frozen;
using System.Text;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Writes Cyrillic names in Latin letters, as English reports do.</summary>
internal static class Transliterator
{
    private static readonly FrozenDictionary<(string Language, char Letter), string> Latin =
        LexiconFile.ReadRows("languages/transliteration.tsv")
            .DistinctBy(row => (row[0], NameFolder.Fold(row[1])))
            .ToFrozenDictionary(row => (row[0], NameFolder.Fold(row[1])[0]), row => row[2]);

    /// <summary>The folded name in Latin letters; null if the language is not written so.</summary>
    public static string? ToLatin(string folded, TextLanguage language)
    {
        if (Scripts.Of(language) != Script.Cyrillic) return null;
        var code = LanguageWords.CodeOf(language);
        var written = new StringBuilder(folded.Length + 4);
        foreach (var letter in folded) written.Append(Latin.GetValueOrDefault((code, letter)));
        return NameFolder.Fold(written.ToString());
    }
}
