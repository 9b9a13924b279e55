using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>Names of people that are also names of places: "Lloyd Austin", "Austin said".</summary>
internal static class PersonRules
{
    private static readonly FrozenSet<string> SayingVerbs = LexiconFile.ReadWords("saying-verbs.tsv");

    /// <summary>"Lloyd Austin", "Gen. Houston": it stands in a person's full name.</summary>
    public static MatchVerdict JudgeFullName(MatchContext context)
    {
        if (!context.IsOneWord || !context.People.IsAt(context.Match.First)) return MatchVerdict.None;
        var isCountryBeforeOther = context.IsCountryOrProvince && !FollowsGivenName(context);
        return isCountryBeforeOther || context.IsFollowedByContainer && context.FollowsLocative
            ? MatchVerdict.None
            : MatchVerdict.NoPlace;
    }

    /// <summary>"Austin" where "Lloyd Austin" stands elsewhere.</summary>
    public static MatchVerdict JudgeSurname(MatchContext context) =>
        context.IsOneWord && context.People.IsSurname(context.Match.Folded) && !context.Best.IsCountry
            && !context.IsFollowedByContainer
            && !(context.FollowsLocative && context.Before is { Folded: "in" or "near" })
            ? MatchVerdict.NoPlace
            : MatchVerdict.None;

    /// <summary>"Austin said": places that everybody knows may speak, others not.</summary>
    public static MatchVerdict JudgeSpeaker(MatchContext context) =>
        context.IsOneWord && !context.IsCountryOrProvince && context.Best.FeatureCode != "PPLC"
            && !context.FollowsLocative
            && context.After is { Shape: LetterShape.Lower } after && SayingVerbs.Contains(after.Folded)
            ? MatchVerdict.NoPlace
            : MatchVerdict.None;

    /// <summary>"said Austin", "Austin, 34, was held".</summary>
    public static MatchVerdict JudgeQuotedOrAged(MatchContext context)
    {
        if (!context.IsOneWord || context.IsCountryOrProvince) return MatchVerdict.None;
        var isQuoted = context.Before is { Shape: LetterShape.Lower, Folded: "said" or "says" or "added" or "told" };
        return isQuoted || IsAged(context) ? MatchVerdict.NoPlace : MatchVerdict.None;
    }

    /// <summary>A given name that opens a longer name: "Chelsea Rodgers".</summary>
    public static MatchVerdict JudgeGivenName(MatchContext context) =>
        context.IsOneWord && !context.IsCountryOrProvince && RuleWords.GivenNames.Contains(context.Match.Folded)
            && !context.FollowsLocative && !context.IsFollowedByContainer
            ? MatchVerdict.NoPlace
            : MatchVerdict.None;

    private static bool FollowsGivenName(MatchContext context) =>
        context.Before is { } before && before.MayStartName && RuleWords.GivenNames.Contains(before.Folded);

    private static bool IsAged(MatchContext context)
    {
        const int longestAge = 6;
        var text = context.Words.Text.Text;
        var at = context.Words.All[context.Match.Last].Span.End;
        if (at + longestAge >= text.Length || text[at] != ',' || text[at + 1] != ' ') return false;
        return char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && text[at + 4] is ',' or '.';
    }
}
