namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>All rules in the order they are asked; the first that answers decides.</summary>
internal static class MatchRules
{
    /// <summary>The rules.</summary>
    public static readonly IReadOnlyList<MatchRule> InOrder =
    [
        new("calendar", WordRules.JudgeCalendar),
        new("fragment", WordRules.JudgeFragment),
        new("acronym", WordRules.JudgeAcronym),
        new("street", NameRules.JudgeStreet),
        new("person in full", PersonRules.JudgeFullName),
        new("surname", PersonRules.JudgeSurname),
        new("speaker", PersonRules.JudgeSpeaker),
        new("quoted or aged", PersonRules.JudgeQuotedOrAged),
        new("given name", PersonRules.JudgeGivenName),
        new("common word", WordRules.JudgeCommonWord),
        new("uncased text", WordRules.JudgeUncased),
        new("organisation", NameRules.JudgeOrganisation),
        new("compound", NameRules.JudgeCompound),
        new("unknown name", NameRules.JudgeUnknownName),
        new("metonym", UseRules.JudgeMetonym),
    ];
}
