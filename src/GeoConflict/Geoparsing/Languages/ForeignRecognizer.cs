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
        var found = new List<(Mention Mention, ForeignVerdict Verdict)>();
        var countries = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.All.Length;)
        {
            var language = languages[words.All[i].SentenceIndex];
            i = Reads(language) ? Take(words, header, i, language, found, countries) : i + 1;
        }

        return
        [
            .. found.Where(pair => pair.Verdict == ForeignVerdict.Place || LiesInOneOf(pair.Mention, countries))
                .Select(pair => pair.Mention),
        ];
    }

    /// <returns>The word to go on with.</returns>
    private int Take(
        ArticleWords words, ArticleHeader header, int word, TextLanguage language,
        List<(Mention Mention, ForeignVerdict Verdict)> found, HashSet<string> countries)
    {
        var name = finder.LongestAt(words, word, language);
        if (name is not ({ IsOneWord: false } or { Best.IsCountry: true })
            && demonyms.Find(words.All[word].Folded, language) is { } country)
        {
            found.Add((Mention(words, header, word, word, 0, ToponymKind.Demonym, words.All[word].Folded) with
            {
                Ordinal = country,
            }, ForeignVerdict.Place));
            countries.Add(gazetteer.PlaceAt(country).CountryCode);
            return word + 1;
        }

        if (name is null) return word + 1;
        var judge = new ForeignNameJudge(words, language);
        if (judge.StartsWithKind(name) && finder.LongestAt(words, word + 1, language) is not null) return word + 1;
        name = judge.WithCues(name);
        var verdict = judge.Judge(name);
        if (verdict == ForeignVerdict.NoPlace) return word + 1;
        var kind = judge.IsNested(name) ? ToponymKind.Nested : ToponymKind.Place;
        var mention = Mention(words, header, name.First, name.Last, name.Cut, kind, name.Folded) with
        {
            Feature = name.IsCued ? name.Feature : IsAlsoSeat(name) ? FeatureKind.Populated : FeatureKind.None,
            FollowsComma = found.Count > 0 && words.All[word].GapBefore == WordGap.Comma
                && found[^1].Mention.Span.End == words.All[word - 1].Span.End,
        };
        found.Add((mention, verdict));
        if (verdict == ForeignVerdict.Place) countries.Add(name.Best.CountryCode);
        return name.Last + 1;
    }

    /// <summary>Whether a town has the province's name: that is meant where no word says "province".</summary>
    private bool IsAlsoSeat(ForeignName name)
    {
        if (name.Best.IsCountry) return false;
        var places = gazetteer.FindByName(name.Folded);
        foreach (var ordinal in places[..Math.Min(places.Length, MostPlacesAsked)])
        {
            var place = gazetteer.PlaceAt(ordinal);
            if (place.FeatureCode is "PPLA" or "PPLC" && place.CountryCode == name.Best.CountryCode) return true;
        }

        return false;
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
}
