using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition.Rules;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>Finds what to look up for a name that the tagger found.</summary>
internal sealed class MentionMaker(IGazetteer gazetteer)
{
    private const int FarthestOrganisationWord = 2;

    private static readonly FrozenSet<string> RomanceParticles = FrozenSet.ToFrozenSet(
        ["da", "de", "del", "do", "das", "dos", "di"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ShortStreetWords = FrozenSet.ToFrozenSet(
        ["st", "rd", "ave", "blvd", "dr", "ln", "hwy", "rte", "mt", "pl", "ct"], StringComparer.Ordinal);

    private readonly ProvinceAbbreviations abbreviations = new(gazetteer);

    /// <summary>Adds a place.</summary>
    public void AddPlace(
        ArticleWords words, ArticleHeader header, TaggerSheet sheet, TaggedName name, List<Mention> mentions)
    {
        var (first, last) = (name.First, name.Last);
        int? province = first == last && FollowsComma(words, first, mentions) ? abbreviations.Find(words, first) : null;
        var folded = province is null ? NameToLookUp(words, sheet, first, last) : words.All[first].Folded;
        Add(words, header, first, last, folded, KindOf(words, sheet, name), province, mentions);
    }

    /// <summary>
    /// "Boston Marathon" tells of Boston as a place does: nested is what the rules, or the word after it, say to be
    /// inside an organisation's name.
    /// </summary>
    private static ToponymKind KindOf(ArticleWords words, TaggerSheet sheet, TaggedName name)
    {
        var verdict = sheet.Hits.Verdicts[name.First];
        if (name.Use != NameUse.Nested)
        {
            if (IsNameOfInstitution(words, sheet, name)) return ToponymKind.Nested;
            return verdict == MatchVerdict.Metonym ? ToponymKind.Metonym : ToponymKind.Place;
        }

        return verdict == MatchVerdict.Place && !IsBeforeOrganisation(sheet, name.Last)
            ? ToponymKind.Place
            : ToponymKind.Nested;
    }

    /// <summary>"KENNEDY LIBRARY": in text without casing, where the tagger sees no end of the name.</summary>
    private static bool IsNameOfInstitution(ArticleWords words, TaggerSheet sheet, TaggedName name) =>
        words.CasingAt(name.First) is SentenceCasing.Upper or SentenceCasing.Title
            && words.After(name.Last) is not null
            && (sheet.Traits[name.Last + 1] & WordTraits.OrganisationHead) != 0;

    private static bool IsBeforeOrganisation(TaggerSheet sheet, int last)
    {
        for (var word = last + 1; word < sheet.Traits.Length && word <= last + FarthestOrganisationWord; word++)
        {
            if ((sheet.Traits[word] & WordTraits.OrganisationWord) != 0) return true;
        }

        return false;
    }

    /// <summary>Adds a nation's adjective or people.</summary>
    public void AddDemonym(ArticleWords words, ArticleHeader header, TaggedName name, List<Mention> mentions)
    {
        var folded = NameFolder.Fold(words.SpanOf(name.First, name.Last).Of(words.Text.Text));
        var kind = name.Use == NameUse.People ? ToponymKind.People : ToponymKind.Demonym;
        Add(words, header, name.First, name.Last, folded, kind, gazetteer.FindByDemonym(folded), mentions);
    }

    /// <summary>The whole name where the gazetteer has it, else the part without words of kind.</summary>
    private string NameToLookUp(ArticleWords words, TaggerSheet sheet, int first, int last)
    {
        var whole = Fold(words, first, last);
        if (first == last || IsKnown(whole)) return whole;
        var endsInKind = FeatureWordReader.KindAfter(words.All[last]) != FeatureKind.None;
        if (endsInKind && Fold(words, first, last - 1) is var head && IsKnown(head)) return head;
        var startsWithModifier = RuleWords.Modifiers.Contains(words.All[first].Folded);
        if (startsWithModifier && Fold(words, first + 1, last) is var rest && IsKnown(rest)) return rest;
        return sheet.Hits.StartingAt(first) is { } start && IsRomanceRest(words, sheet, start.Last + 1, last)
            ? start.Folded
            : whole;
    }

    /// <summary>"da Praia" after "Mocimboa": a fuller form of the name, and no road or river called after it.</summary>
    private static bool IsRomanceRest(ArticleWords words, TaggerSheet sheet, int first, int last)
    {
        const WordTraits English = WordTraits.CommonWord | WordTraits.StreetWord | WordTraits.FeatureWord
            | WordTraits.OrganisationWord | WordTraits.Modifier;
        if (first > last || !RomanceParticles.Contains(words.All[first].Folded)) return false;
        for (var word = first + 1; word <= last; word++)
        {
            if ((sheet.Traits[word] & English) != 0) return false;
        }

        return true;
    }

    private bool IsKnown(string folded) => folded.Length > 1 && !gazetteer.FindByName(folded).IsEmpty;

    private static string Fold(ArticleWords words, int first, int last) =>
        first == last ? words.All[first].Folded : NameFolder.Fold(words.SpanOf(first, last).Of(words.Text.Text));

    private static bool FollowsComma(ArticleWords words, int first, List<Mention> mentions) =>
        mentions.Count > 0 && words.All[first].GapBefore == WordGap.Comma && EndsBefore(mentions[^1], words, first);

    private static bool EndsBefore(Mention mention, ArticleWords words, int word) =>
        word > 0 && mention.Span.End >= words.All[word - 1].Span.End;

    private void Add(
        ArticleWords words, ArticleHeader header, int first, int last, string folded, ToponymKind kind, int? ordinal,
        List<Mention> mentions)
    {
        var span = WithFullStop(words, first, last);
        var isDateline = kind is ToponymKind.Place or ToponymKind.Metonym && header.DatelineSpan is { } line
            && line.Contains(words.SpanOf(first, last));
        var nameLast = last > first
            && FeatureWordReader.KindAfter(words.All[last]) != FeatureKind.None ? last - 1 : last;
        mentions.Add(new Mention(span, folded, isDateline ? ToponymKind.Dateline : kind, words.All[first].SentenceIndex)
        {
            Feature = ordinal is null ? FeatureWordReader.KindAt(words, first, nameLast) : FeatureKind.None,
            Ordinal = ordinal,
            FollowsComma = FollowsComma(words, first, mentions),
        });
    }

    /// <summary>The full stop of "U.S." and "Calif." is part of the name.</summary>
    private TextSpan WithFullStop(ArticleWords words, int first, int last)
    {
        var span = words.SpanOf(first, last);
        var text = words.Text.Text;
        if (span.End >= text.Length || text[span.End] != '.') return span;
        var word = words.All[last];
        var isShort = word.Span.Of(text).Contains('.')
            || (word.Shape == LetterShape.Capitalised && abbreviations.IsShortForm(word.Folded))
            || (last > first && ShortStreetWords.Contains(word.Folded));
        return isShort ? new TextSpan(span.Start, span.Length + 1) : span;
    }
}
