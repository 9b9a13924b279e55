using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Languages;
using GeoConflict.Geoparsing.Recognition.Rules;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Makes mentions of the names that the tagger found to be places.</summary>
internal sealed class TaggedNameReader(IGazetteer gazetteer, TaggerWeights weights)
{
    private readonly NameMatcher matcher = new(gazetteer);
    private readonly PlaceTagger tagger = new(weights);
    private readonly MentionMaker maker = new(gazetteer);

    /// <summary>All toponyms of the English sentences in order; their spans do not overlap.</summary>
    public List<Mention> Read(
        ArticleWords words, ArticleHeader header, IReadOnlyList<TextLanguage> languages)
    {
        var mentions = new List<Mention>();
        var sheet = TaggerSheet.Read(words, matcher, gazetteer);
        foreach (var tagged in PassedOverNames.Add(words, sheet, tagger.Tag(words, sheet)))
        {
            if (languages[words.All[tagged.First].SentenceIndex] != TextLanguage.English) continue;
            var name = WithoutPlainWords(words, sheet, WithoutSmallWords(words, tagged));
            name = NestedOnly(sheet, WholeHit(sheet, name));
            if (mentions.Count > 0 && mentions[^1].Span.End > words.All[name.First].Span.Start) continue;
            if (IsTime(words, sheet, name)) continue;
            switch (name.Use)
            {
                case NameUse.Place or NameUse.Nested:
                    maker.AddPlace(words, header, sheet, name, mentions);
                    break;
                case NameUse.Demonym or NameUse.People:
                    maker.AddDemonym(words, header, name, mentions);
                    break;
                case NameUse.Organisation:
                    AddNested(words, header, sheet, name, mentions);
                    break;
                default:
                    break;
            }
        }

        return mentions;
    }

    /// <summary>"August" is a month whatever the tagger holds of it, unless the text names the unit it lies in.</summary>
    private static bool IsTime(ArticleWords words, TaggerSheet sheet, TaggedName name) =>
        name.First == name.Last && CalendarNames.Contains(words.All[name.First].Folded)
            && sheet.Hits.Verdicts[name.First] != MatchVerdict.Place;

    /// <summary>The places inside an organisation's name that everybody knows, or that follow "of".</summary>
    private void AddNested(
        ArticleWords words, ArticleHeader header, TaggerSheet sheet, TaggedName organisation, List<Mention> mentions)
    {
        for (var word = organisation.First; word <= organisation.Last; word++)
        {
            if (sheet.Hits.StartingAt(word) is not { } match || match.Last > organisation.Last) continue;
            if (sheet.Hits.Verdicts[word] != MatchVerdict.Nested) continue;
            var followsOf = word > organisation.First && words.All[word - 1].Folded == "of";
            if (!sheet.Hits.IsMajor(word) && !followsOf) continue;
            var nested = new TaggedName(match.First, match.Last, NameUse.Nested);
            maker.AddPlace(words, header, sheet, nested, mentions);
            word = match.Last;
        }
    }

    /// <summary>"Aleppo province" is Aleppo, "Rapides Parish" is whole; "al-Bab" keeps its article.</summary>
    private static TaggedName WithoutSmallWords(ArticleWords words, TaggedName name)
    {
        if (words.CasingAt(name.First) != SentenceCasing.Mixed) return name;
        var (first, last) = (name.First, name.Last);
        while (last > first && words.All[last].Shape == LetterShape.Lower) last--;
        while (first < last && words.All[first].Shape == LetterShape.Lower
            && words.All[first + 1].GapBefore != WordGap.Hyphen) first++;
        return name with { First = first, Last = last };
    }

    /// <summary>"BOSTON MARATHON" is Boston: where capitals do not tell its end, the gazetteer does.</summary>
    private static TaggedName WithoutPlainWords(ArticleWords words, TaggerSheet sheet, TaggedName name)
    {
        const WordTraits OfPlaces = WordTraits.StreetWord | WordTraits.FeatureWord | WordTraits.OrganisationHead;
        if (name.Use is not (NameUse.Place or NameUse.Nested)) return name;
        if (words.CasingAt(name.First) == SentenceCasing.Mixed) return name;
        if (sheet.Hits.StartingAt(name.First) is not { } match || match.Last >= name.Last) return name;
        if ((sheet.Traits[match.Last + 1] & (OfPlaces | WordTraits.Particle)) != 0) return name;
        if ((sheet.Traits[name.Last] & OfPlaces) != 0) return name;
        var isNested = (sheet.Traits[match.Last + 1] & WordTraits.OrganisationWord) != 0;
        return new TaggedName(name.First, match.Last, isNested ? NameUse.Nested : NameUse.Place);
    }

    /// <summary>The gazetteer's name where the tagger saw but a part of it: "Quentin" of "Saint-Quentin".</summary>
    private static TaggedName WholeHit(TaggerSheet sheet, TaggedName name)
    {
        if (name.Use != NameUse.Place) return name;
        for (var first = name.First; first >= 0 && sheet.Hits.Codes[first] != 0; first--)
        {
            if (sheet.Hits.StartingAt(first) is not { } match) continue;
            return match.Last > name.Last || (match.First < name.First && match.Last == name.Last)
                ? name with { First = match.First, Last = match.Last }
                : name;
        }

        return name;
    }

    /// <summary>Of "Aleppo University", though it is a place itself, the map has only Aleppo.</summary>
    private static TaggedName NestedOnly(TaggerSheet sheet, TaggedName name)
    {
        if (name.Use != NameUse.Place || (sheet.Traits[name.Last] & WordTraits.OrganisationHead) == 0) return name;
        return sheet.Hits.StartingAt(name.First) is { } match && match.Last < name.Last
            ? new TaggedName(name.First, match.Last, NameUse.Nested)
            : name;
    }
}
