using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>Finds the names of places in the sentences of an article that are not in English.</summary>
/// <remarks>
/// Two passes: names that are surely places tell which countries the article is about; lesser names are taken only
/// there.
/// </remarks>
internal sealed class ForeignRecognizer(IGazetteer gazetteer)
{
    /// <summary>Of places that share a name so many are looked at for their country.</summary>
    private const int MostPlacesAsked = 20;

    private readonly ForeignNameFinder finder = new(gazetteer);
    private readonly ForeignDemonyms demonyms = new(gazetteer);

    /// <summary>Whether a language is read here and not by the rules for English.</summary>
    public static bool Reads(TextLanguage language) => language is not (TextLanguage.English or TextLanguage.Other);

    /// <summary>All toponyms of such sentences in order; their spans do not overlap.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="header">Its date line.</param>
    /// <param name="languages">The language of each sentence.</param>
    public List<Mention> Recognize(ArticleWords words, ArticleHeader header, IReadOnlyList<TextLanguage> languages)
    {
        var found = new List<FoundName>();
        var countries = languages.Distinct()
            .SelectMany(language => LanguageWords.Of(language).HomeCountries)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < words.All.Length;)
        {
            var language = languages[words.All[i].SentenceIndex];
            i = Reads(language) ? Take(words, header, i, language, found, countries) : i + 1;
        }

        return
        [
            .. found.Where(name => name.Verdict == ForeignVerdict.Place || LiesInOneOf(name.Mention, countries))
                .Select(name => name.Mention with { Ordinal = name.Mention.Ordinal ?? SeatOf(name, countries) }),
        ];
    }

    /// <returns>The word to go on with.</returns>
    private int Take(
        ArticleWords words, ArticleHeader header, int word, TextLanguage language,
        List<FoundName> found, HashSet<string> countries)
    {
        var name = finder.LongestAt(words, word, language);
        var judge = new ForeignNameJudge(words, language);
        if (name is not { IsOneWord: false } && (name is null || !judge.IsCountryName(name))
            && demonyms.Find(words.All[word].Folded, language) is { } country)
        {
            var people = Mention(words, header, word, word, 0, ToponymKind.Demonym, words.All[word].Folded);
            found.Add(new FoundName(people with { Ordinal = country }, ForeignVerdict.Place, null));
            countries.Add(gazetteer.PlaceAt(country).CountryCode);
            return word + 1;
        }

        if (name is null) return word + 1;
        if (judge.StartsWithKind(name))
        {
            if (finder.LongestAt(words, word + 1, language) is not null) return word + 1;
            name = name with { First = name.First + 1, Cut = 0 };
        }

        name = judge.WithCues(name) with { IsListed = IsListed(words, word, name, language, found) };
        var verdict = judge.Judge(name);
        if (verdict == ForeignVerdict.NoPlace) return word + 1;
        var kind = judge.IsNested(name) ? ToponymKind.Nested : ToponymKind.Place;
        var mention = Mention(words, header, name.First, name.Last, name.Cut, kind, name.Folded) with
        {
            Feature = name.Feature,
            FollowsComma = found.Count > 0 && words.All[word].GapBefore == WordGap.Comma
                && found[^1].Mention.Span.End == words.All[word - 1].Span.End,
        };
        found.Add(new FoundName(mention, verdict, name.Best));
        if (verdict == ForeignVerdict.Place) countries.Add(name.Best.CountryCode);
        return name.Last + 1;
    }

    /// <summary>Whether only "and" or a comma parts it from the place before.</summary>
    private static bool IsListed(
        ArticleWords words, int word, ForeignName name, TextLanguage language, List<FoundName> found)
    {
        if (word == 0 || found is not [.., { Best: not null, Verdict: ForeignVerdict.Place } last]) return false;
        var isAfterComma = words.All[word].GapBefore == WordGap.Comma;
        if (last.Mention.Span.End == words.All[word - 1].Span.End) return isAfterComma || name.Cut > 0;
        return word > 1 && last.Mention.Span.End == words.All[word - 2].Span.End
            && LanguageWords.Of(language).Conjunctions.Contains(words.All[word - 1].Folded);
    }

    /// <summary>
    /// The town that has its province's name, unless a town of another country may be meant: no word says "province".
    /// </summary>
    private int? SeatOf(FoundName name, HashSet<string> countries)
    {
        if (name.Best is not { IsCountry: false } best || name.Mention.Feature == FeatureKind.First) return null;
        var places = gazetteer.FindByName(name.Mention.Folded);
        int? seat = null;
        var hasProvince = false;
        foreach (var ordinal in places[..Math.Min(places.Length, MostPlacesAsked)])
        {
            var place = gazetteer.PlaceAt(ordinal);
            var isHere = place.CountryCode == best.CountryCode;
            if (!isHere && (place.Population >= ForeignName.TownPopulation || countries.Contains(place.CountryCode))
                && !countries.Contains(best.CountryCode))
            {
                return null;
            }

            if (!isHere) continue;
            hasProvince |= place.FeatureCode == "ADM1";
            if (place.FeatureCode is "PPLA" or "PPLC" or "PPLG") seat ??= ordinal;
        }

        return hasProvince ? seat : null;
    }

    private static Mention Mention(
        ArticleWords words, ArticleHeader header, int first, int last, int cut, ToponymKind kind, string folded)
    {
        var span = words.SpanOf(first, last);
        span = TextSpan.FromBounds(span.Start + LengthOfPrefix(span.Of(words.Text.Text), cut), span.End);
        var isDateline = kind == ToponymKind.Place && header.DatelineSpan is { } line && line.Contains(span);
        return new Mention(
            span, folded, isDateline ? ToponymKind.Dateline : kind, words.All[first].SentenceIndex);
    }

    /// <summary>Code units under the first <paramref name="letters"/> letters, vowel signs among them.</summary>
    private static int LengthOfPrefix(ReadOnlySpan<char> surface, int letters)
    {
        var length = 0;
        while (letters > 0 && length < surface.Length)
        {
            if (char.IsLetter(surface[length++])) letters--;
        }

        while (letters == 0 && length > 0 && length < surface.Length && !char.IsLetter(surface[length])) length++;
        return length;
    }

    private bool LiesInOneOf(Mention mention, HashSet<string> countries)
    {
        var places = gazetteer.FindByName(mention.Folded);
        foreach (var ordinal in places[..Math.Min(places.Length, MostPlacesAsked)])
        {
            if (countries.Contains(gazetteer.PlaceAt(ordinal).CountryCode)) return true;
        }

        return false;
    }

    /// <summary>A name with what is held of it.</summary>
    /// <param name="Mention">The name.</param>
    /// <param name="Verdict">Whether it is a place.</param>
    /// <param name="Best">The best known place of the name; null for a people.</param>
    private sealed record FoundName(Mention Mention, ForeignVerdict Verdict, Place? Best);
}
