using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Languages;
using GeoConflict.Geoparsing.Recognition.Rules;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>
/// Finds the names of places in a text: the longest names that stand in the gazetteer and pass every rule.
/// </summary>
internal sealed class ToponymRecognizer(IGazetteer gazetteer, TaggerWeights taggerWeights)
{
    private readonly TaggedNameReader taggedNames = new(gazetteer, taggerWeights);
    private readonly NameMatcher matcher = new(gazetteer);
    private readonly ProvinceAbbreviations abbreviations = new(gazetteer);
    private readonly ForeignRecognizer foreign = new(gazetteer);

    /// <summary>All toponyms in order; their spans do not overlap.</summary>
    public List<Mention> Recognize(ArticleWords words, ArticleHeader header)
    {
        var languages = LanguageReader.Read(words);
        var mentions = languages.Contains(TextLanguage.English) ? taggedNames.Read(words, header, languages) : [];
        if (languages.Contains(TextLanguage.Other)) mentions.AddRange(RecognizeByRules(words, header, languages));
        if (languages.Any(ForeignRecognizer.Reads)) mentions.AddRange(foreign.Recognize(words, header, languages));
        mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return mentions;
    }

    /// <summary>In languages of the Latin alphabet that nothing was trained for.</summary>
    private List<Mention> RecognizeByRules(ArticleWords words, ArticleHeader header, TextLanguage[] languages)
    {
        var mentions = new List<Mention>();
        var judge = new MatchJudge(words, gazetteer);
        for (var i = 0; i < words.All.Length;)
        {
            var isRead = languages[words.All[i].SentenceIndex] == TextLanguage.Other;
            i = isRead ? Take(words, header, judge, i, mentions) : i + 1;
        }

        return mentions;
    }

    /// <returns>The word to go on with.</returns>
    private int Take(ArticleWords words, ArticleHeader header, MatchJudge judge, int word, List<Mention> mentions)
    {
        if (mentions.Count > 0 && words.All[word].GapBefore == WordGap.Comma
            && EndsAtWord(mentions[^1], words, word - 1) && abbreviations.Find(words, word) is { } province)
        {
            Add(words, header, word, word, words.All[word].Folded, ToponymKind.Place, province, mentions);
            return word + 1;
        }

        var match = matcher.LongestAt(words, word);
        if (DemonymAt(words, word, match) is { } demonym)
        {
            Add(words, header, word, demonym.Last, words.All[word].Folded, ToponymKind.Demonym, demonym.Country,
                mentions);
            return demonym.Last + 1;
        }

        if (match is not { } name) return TakeUnknownUnit(words, header, judge.People, word, mentions);
        var verdict = judge.Judge(name);
        if (verdict == MatchVerdict.NoPlace) return name.Last + 1;
        var last = FeatureWordReader.ExtendsName(words, name.Last) ? name.Last + 1 : name.Last;
        Add(words, header, name.First, last, name.Folded, KindOf(verdict), null, mentions);
        return last + 1;
    }

    /// <summary>"Syrian", "South Korean": one or two words; a longer name of a place wins.</summary>
    private (int Country, int Last)? DemonymAt(ArticleWords words, int word, NameMatch? match)
    {
        if (!words.All[word].MayStartName || words.All[word].Shape == LetterShape.Caseless) return null;
        if (words.After(word) is { MayStartName: true } after
            && gazetteer.FindByDemonym(words.All[word].Folded + " " + after.Folded) is { } ofTwo
            && (match is null || match.Value.WordCount < 3))
        {
            return (ofTwo, word + 1);
        }

        if (match is { WordCount: > 1 }) return null;
        return gazetteer.FindByDemonym(words.All[word].Folded) is { } ofOne ? (ofOne, word) : null;
    }

    /// <summary>"Rapides Parish": the kind tells a place though the gazetteer lacks the name.</summary>
    private static int TakeUnknownUnit(
        ArticleWords words, ArticleHeader header, PeopleNames people, int word, List<Mention> mentions)
    {
        var isUnit = words.All[word].Shape == LetterShape.Capitalised && FeatureWordReader.ExtendsName(words, word)
            && !RuleWords.CommonWords.Contains(words.All[word].Folded) && !people.IsAt(word);
        if (!isUnit) return word + 1;
        Add(words, header, word, word + 1, words.All[word].Folded, ToponymKind.Place, null, mentions);
        return word + 2;
    }

    private static void Add(
        ArticleWords words, ArticleHeader header, int first, int last, string folded, ToponymKind kind, int? ordinal,
        List<Mention> mentions)
    {
        var span = words.SpanOf(first, last);
        var isDateline = kind is ToponymKind.Place or ToponymKind.Metonym && header.DatelineSpan is { } line
            && line.Contains(span);
        var nameLast = last > first
            && FeatureWordReader.KindAfter(words.All[last]) != FeatureKind.None ? last - 1 : last;
        mentions.Add(new Mention(span, folded, isDateline ? ToponymKind.Dateline : kind, words.All[first].SentenceIndex)
        {
            Feature = ordinal is null ? FeatureWordReader.KindAt(words, first, nameLast) : FeatureKind.None,
            Ordinal = ordinal,
            FollowsComma = mentions.Count > 0 && words.All[first].GapBefore == WordGap.Comma
                && EndsAtWord(mentions[^1], words, first - 1),
        });
    }

    private static bool EndsAtWord(Mention mention, ArticleWords words, int word) =>
        word >= 0 && mention.Span.End == words.All[word].Span.End;

    private static ToponymKind KindOf(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Nested => ToponymKind.Nested,
        MatchVerdict.Metonym => ToponymKind.Metonym,
        _ => ToponymKind.Place,
    };
}
