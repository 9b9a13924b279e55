using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>Words of the language that are also names of places.</summary>
internal static class WordRules
{
    private const int LongestAcronym = 5;
    private const long AcronymPopulation = 400_000;
    private const long UncasedPopulation = 15_000;

    private static readonly FrozenSet<string> Particles = LexiconFile.ReadWords("name-particles.tsv");
    private static readonly FrozenSet<string> Calendar = LexiconFile.ReadWords("calendar-words.tsv");

    /// <summary>"March", "Sunday".</summary>
    public static MatchVerdict JudgeCalendar(MatchContext context) =>
        context.IsOneWord && Calendar.Contains(context.Match.Folded) ? MatchVerdict.NoPlace : MatchVerdict.None;

    /// <summary>
    /// "Of", "Nice", "Reading", "Police": need a capital inside a sentence, and a word that tells a place.
    /// </summary>
    public static MatchVerdict JudgeCommonWord(MatchContext context)
    {
        if (!AllCommon(context)) return MatchVerdict.None;
        var isTold = context.HasCasing && !context.Words.StartsSentence(context.Match.First)
            && (context.FollowsLocative || context.IsFollowedByContainer);
        return isTold || context.Best.IsCountry && context.HasCasing ? MatchVerdict.None : MatchVerdict.NoPlace;
    }

    /// <summary>
    /// "CIA", "ISIS": letters in capitals are a place only if they are a country, a province or a great city.
    /// </summary>
    public static MatchVerdict JudgeAcronym(MatchContext context)
    {
        if (!context.IsOneWord) return MatchVerdict.None;
        if (context.Words.CasingAt(context.Match.First) == SentenceCasing.Upper) return MatchVerdict.None;
        var word = context.Words.All[context.Match.First];
        if (word.Folded.Length > LongestAcronym || word.Shape != LetterShape.AllCapitals) return MatchVerdict.None;
        var isKnown = context.IsCountryOrProvince || context.Best.FeatureClass == 'L'
            || context.Best.Population >= AcronymPopulation;
        return isKnown && word.Folded.Length > 1 ? MatchVerdict.None : MatchVerdict.NoPlace;
    }

    /// <summary>"Al", "La", "Of": articles, and pairs of letters that are not both capitals.</summary>
    public static MatchVerdict JudgeFragment(MatchContext context)
    {
        if (!context.IsOneWord) return MatchVerdict.None;
        var word = context.Words.All[context.Match.First];
        if (word.Shape == LetterShape.Caseless) return MatchVerdict.None;
        // "CAR" is a country, "Car" is not; in text all in capitals only the longer names are taken.
        var isShort = word.Folded.Length <= 2 || word.Folded.Length == 3 && IsAcronymOf(context.Best, word);
        return isShort && (!context.HasCasing || word.Shape != LetterShape.AllCapitals) && word.Folded != "us"
            || isShort && context.HasCasing && word.Shape != LetterShape.AllCapitals
            || (word.Shape != LetterShape.AllCapitals || !context.HasCasing) && Particles.Contains(word.Folded)
            ? MatchVerdict.NoPlace
            : MatchVerdict.None;
    }

    /// <summary>In text without casing only known places, or names after "in" and the like, are taken.</summary>
    public static MatchVerdict JudgeUncased(MatchContext context)
    {
        var word = context.Words.All[context.Match.First];
        if (word.Shape == LetterShape.Caseless)
        {
            return context.Best.FeatureClass == 'A' || context.Best.Population >= UncasedPopulation
                || context.Best is { FeatureClass: 'P', Population: > 0 }
                ? MatchVerdict.None
                : MatchVerdict.NoPlace;
        }

        if (context.HasCasing) return MatchVerdict.None;
        if (word.Folded == "us" && word.Shape != LetterShape.AllCapitals) return MatchVerdict.NoPlace;
        var isKnown = context.Best.FeatureClass == 'A' || context.Best.Population >= UncasedPopulation;
        var isTold = context.FollowsLocative || context.IsFollowedByContainer;
        return context.Words.CasingAt(context.Match.First) == SentenceCasing.Lower
            ? context.IsMajor || isTold && isKnown ? MatchVerdict.None : MatchVerdict.NoPlace
            : isKnown || isTold ? MatchVerdict.None : MatchVerdict.NoPlace;
    }

    private static bool IsAcronymOf(Place place, NameWord word) =>
        place.IsCountry && !NameFolder.Fold(place.Name).StartsWith(word.Folded, StringComparison.Ordinal);

    private static bool AllCommon(MatchContext context)
    {
        for (var i = context.Match.First; i <= context.Match.Last; i++)
        {
            var word = context.Words.All[i];
            if (word.Shape == LetterShape.AllCapitals && context.HasCasing) return false;
            if (RuleWords.CommonWords.Contains(word.Folded)) continue;
            if (!RuleWords.SentenceStarters.Contains(word.Folded)) return false;
        }

        return true;
    }
}
