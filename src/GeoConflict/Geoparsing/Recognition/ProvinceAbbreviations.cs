using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Reads provinces written short after a comma: "Alexandria, La.", "Tulsa, OK".</summary>
internal sealed class ProvinceAbbreviations(IGazetteer gazetteer)
{
    private readonly FrozenDictionary<string, int> provinces = LexiconFile.ReadRows("province-abbreviations.tsv")
        .Where(row => gazetteer.FindAdmin1(row[1], row[2]) is not null)
        .ToFrozenDictionary(row => row[0], row => gazetteer.FindAdmin1(row[1], row[2]) ?? 0, StringComparer.Ordinal);

    /// <summary>Whether the folded word is a province's short form and not its name: "calif", not "ohio".</summary>
    public bool IsShortForm(string folded) =>
        provinces.TryGetValue(folded, out var ordinal)
            && NameFolder.Fold(gazetteer.PlaceAt(ordinal).Name) != folded;

    /// <summary>The province that this word is short for; null if it is not written as a short form.</summary>
    public int? Find(ArticleWords words, int word)
    {
        var found = words.All[word];
        if (found.GapBefore != WordGap.Comma || !provinces.TryGetValue(found.Folded, out var ordinal)) return null;
        var text = words.Text.Text;
        var hasFullStop = found.Span.End < text.Length && text[found.Span.End] == '.';
        var isPostalCode = found.Shape == LetterShape.AllCapitals && words.CasingAt(word) != SentenceCasing.Upper;
        return found.MayStartName && (hasFullStop || isPostalCode) ? ordinal : null;
    }
}
