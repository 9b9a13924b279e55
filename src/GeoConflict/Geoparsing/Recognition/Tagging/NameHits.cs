using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition.Rules;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>The gazetteer names in an article: the longest ones, read from the left, that do not overlap.</summary>
internal sealed class NameHits
{
    private const long Metropolis = 1_000_000;
    private const long City = 100_000;
    private const long Town = 15_000;
    private const long Village = 1_000;

    private readonly NameMatch?[] matches;
    private readonly byte[] codes;
    private readonly MatchVerdict[] verdicts;

    private NameHits(int words)
    {
        matches = new NameMatch?[words];
        codes = new byte[words];
        verdicts = new MatchVerdict[words];
    }

    /// <summary>The name that starts at this word; null if none does or another holds it.</summary>
    public NameMatch? StartingAt(int word) => matches[word];

    /// <summary>
    /// The kind of the best known place of the name that holds this word, times four, plus 1 for the first of one
    /// word, 2 for the first of several, 3 for the others; 0 outside names.
    /// </summary>
    public ReadOnlySpan<byte> Codes => codes;

    /// <summary>What the rules say of the name that holds this word; none outside names.</summary>
    public ReadOnlySpan<MatchVerdict> Verdicts => verdicts;

    /// <summary>
    /// Whether the name that holds this word is that of a country, a unit of the first or second order, a capital or a
    /// metropolis.
    /// </summary>
    public bool IsMajor(int word) => codes[word] / 4 is 1 or 2 or 3 or 5 or 6;

    /// <summary>Looks all of them up.</summary>
    public static NameHits Read(ArticleWords words, NameMatcher matcher, IGazetteer gazetteer)
    {
        var hits = new NameHits(words.All.Length);
        var judge = new MatchJudge(words, gazetteer);
        for (var i = 0; i < words.All.Length;)
        {
            if (matcher.LongestAt(words, i) is not { } match)
            {
                i++;
                continue;
            }

            hits.matches[i] = match;
            var best = gazetteer.PlaceAt(gazetteer.FindByName(match.Folded)[0]);
            hits.verdicts.AsSpan(i, match.WordCount).Fill(judge.Judge(match, best));
            var kind = KindOf(best);
            hits.codes[i] = (byte)(kind * 4 + (match.WordCount == 1 ? 1 : 2));
            for (var w = i + 1; w <= match.Last; w++) hits.codes[w] = (byte)(kind * 4 + 3);
            i = match.Last + 1;
        }

        hits.TakeCalendarNames(words, gazetteer);
        return hits;
    }

    private void TakeCalendarNames(ArticleWords words, IGazetteer gazetteer)
    {
        for (var i = 0; i + 1 < matches.Length; i++)
        {
            if (matches[i] is { WordCount: 1 } name && CalendarNames.Contains(name.Folded)
                && matches[i + 1] is { } container
                && CalendarNames.IsSaidToBePlace(words, gazetteer, name, container))
            {
                verdicts[i] = MatchVerdict.Place;
            }
        }
    }

    private static int KindOf(Place place)
    {
        if (place.IsCountry) return 1;
        return (place.FeatureClass, place.FeatureCode) switch
        {
            (_, "ADM1") => 2,
            (_, "ADM2") => 3,
            ('A', _) => 4,
            (_, "PPLC") => 5,
            ('P', _) => place.Population switch
            {
                >= Metropolis => 6,
                >= City => 7,
                >= Town => 8,
                >= Village => 9,
                _ => 10,
            },
            ('L', _) => 11,
            ('S', _) => 12,
            _ => 13,
        };
    }
}
