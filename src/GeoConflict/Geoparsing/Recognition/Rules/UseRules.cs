using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>Places that stand for their governments.</summary>
internal static class UseRules
{
    private static readonly FrozenSet<string> Acts = LexiconFile.ReadWords("speech-verbs.tsv");

    /// <summary>
    /// "Washington attempts to", "Moscow warned": countries, provinces and capitals act, and nothing says "in".
    /// </summary>
    public static MatchVerdict JudgeMetonym(MatchContext context) =>
        (context.IsCountryOrProvince || context.IsMajor) && !context.FollowsLocative
            && context.After is { Shape: LetterShape.Lower } after && Acts.Contains(after.Folded)
            ? MatchVerdict.Metonym
            : MatchVerdict.None;
}
