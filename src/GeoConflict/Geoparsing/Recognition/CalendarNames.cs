using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Months, weekdays and feasts that are also places: times, unless the text says that a place is meant.</summary>
internal static class CalendarNames
{
    private static readonly FrozenSet<string> English = LexiconFile.ReadWords("calendar-words.tsv", "en");

    /// <summary>Whether the folded word is a month, weekday or feast of English.</summary>
    public static bool Contains(string folded) => English.Contains(folded);

    /// <summary>
    /// "August, California, was quiet": the word is followed by a country or province that has a place of this name,
    /// and that by a comma, a full stop or the end of the sentence.
    /// </summary>
    public static bool IsSaidToBePlace(ArticleWords words, IGazetteer gazetteer, NameMatch name, NameMatch container)
    {
        if (container.First != name.Last + 1 || words.All[container.First].GapBefore != WordGap.Comma) return false;
        var next = container.Last + 1;
        var isClosed = next >= words.All.Length || words.All[next].GapBefore is WordGap.Comma or WordGap.SentenceStart;
        if (!isClosed) return false;
        foreach (var unit in gazetteer.FindByName(container.Folded))
        {
            var outer = gazetteer.PlaceAt(unit);
            if (!outer.IsCountry && outer.FeatureCode != "ADM1") continue;
            foreach (var ordinal in gazetteer.FindByName(name.Folded))
            {
                var place = gazetteer.PlaceAt(ordinal);
                if (place.CountryCode == outer.CountryCode
                    && (outer.IsCountry || place.Admin1Code == outer.Admin1Code)) return true;
            }
        }

        return false;
    }
}
