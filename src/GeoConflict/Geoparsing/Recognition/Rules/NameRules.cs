using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>Names of other things that hold the name of a place: "Aleppo University", "Dublin Road".</summary>
internal static class NameRules
{
    private const int FarthestOrganisationWord = 4;

    private static readonly FrozenSet<string> OrganisationHeads = LexiconFile.ReadWords("organisation-heads.tsv");
    private static readonly FrozenSet<string> FeatureWords = LexiconFile.ReadWords("feature-words.tsv");

    /// <summary>"Dublin Road", "Damascus Street".</summary>
    public static MatchVerdict JudgeStreet(MatchContext context) =>
        context.After is { MayStartName: true } after && context.HasCasing
            && RuleWords.StreetWords.Contains(after.Folded)
            ? MatchVerdict.NoPlace
            : MatchVerdict.None;

    /// <summary>"Aleppo University", "Homs Governorate Council", "University of Mosul".</summary>
    public static MatchVerdict JudgeOrganisation(MatchContext context)
    {
        if (!context.HasCasing) return MatchVerdict.None;
        var words = context.Words;
        var (word, next) = (context.Match.Last, context.After);
        for (var distance = 1; next is { MayStartName: true } && distance <= FarthestOrganisationWord; distance++)
        {
            if (RuleWords.OrganisationWords.Contains(next.Value.Folded)) return MatchVerdict.Nested;
            next = words.After(++word);
        }

        return FollowsHead(context) ? MatchVerdict.Nested : MatchVerdict.None;
    }

    /// <summary>A piece of a compound not known whole: "Port" of "Port-au-Prince".</summary>
    public static MatchVerdict JudgeCompound(MatchContext context)
    {
        if (context.IsCountryOrProvince || !context.HasCasing) return MatchVerdict.None;
        return IsJoinedBefore(context) || IsJoinedAfter(context) ? MatchVerdict.NoPlace : MatchVerdict.None;
    }

    /// <summary>Part of a longer name that nobody knows: "Paris Hilton", "Fuad Masum".</summary>
    public static MatchVerdict JudgeUnknownName(MatchContext context)
    {
        var isAfter = IsForeignWord(context.After, context);
        var isBefore = IsForeignWord(context.Before, context) && !IsOpeningWord(context);
        if (!isAfter && !isBefore) return MatchVerdict.None;
        if (context.IsMajor && context.IsCountryOrProvince) return MatchVerdict.None;
        if (context.IsMajor && !isBefore) return MatchVerdict.Nested;
        return context.IsOneWord || isBefore ? MatchVerdict.NoPlace : MatchVerdict.Nested;
    }

    private static bool IsJoinedBefore(MatchContext context)
    {
        var words = context.Words;
        var first = context.Match.First;
        if (context.Before is not { } before) return false;
        if (words.All[first].GapBefore == WordGap.Hyphen) return before.MayStartName || IsJoiner(before);
        return IsJoiner(before) && words.Before(first - 1) is { Shape: LetterShape.Capitalised };
    }

    private static bool IsJoinedAfter(MatchContext context)
    {
        var words = context.Words;
        var last = context.Match.Last;
        if (context.After is not { } after) return false;
        if (after.GapBefore == WordGap.Hyphen) return after.Shape == LetterShape.Capitalised || IsJoiner(after);
        return IsJoiner(after) && words.After(last + 1) is { Shape: LetterShape.Capitalised };
    }

    private static bool IsJoiner(NameWord word) =>
        word.Shape == LetterShape.Lower && word.Folded is "al" or "el" or "de" or "da" or "do" or "das" or "dos" or "des"
            or "du" or "del" or "della" or "la" or "e" or "au" or "aux" or "sur" or "en";

    private static bool FollowsHead(MatchContext context)
    {
        if (context.Before is not { Folded: "of" }) return false;
        return context.Words.Before(context.Match.First - 1) is { MayStartName: true } head
            && OrganisationHeads.Contains(head.Folded);
    }

    private static bool IsForeignWord(NameWord? neighbour, MatchContext context) =>
        context.HasCasing && neighbour is { GapBefore: not WordGap.Hyphen } word
            && word.Shape is LetterShape.Capitalised && !RuleWords.Modifiers.Contains(word.Folded)
            && !FeatureWords.Contains(word.Folded) && !RuleWords.SentenceStarters.Contains(word.Folded)
            && !RuleWords.Locatives.Contains(word.Folded);

    /// <summary>Whether the word before opens the sentence, where a capital says nothing.</summary>
    private static bool IsOpeningWord(MatchContext context) =>
        context.Words.StartsSentence(context.Match.First - 1)
            && RuleWords.CommonWords.Contains(context.Words.All[context.Match.First - 1].Folded);
}
