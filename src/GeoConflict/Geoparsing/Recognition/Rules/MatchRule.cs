namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>One reason why a name in the text may be used otherwise than as a place.</summary>
/// <param name="Name">Stable lower-case name.</param>
/// <param name="Judge">Says what it thinks of a name.</param>
internal sealed record MatchRule(string Name, Func<MatchContext, MatchVerdict> Judge);
