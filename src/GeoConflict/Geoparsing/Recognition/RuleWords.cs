using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition;

/// <summary>The word lists that the rules share.</summary>
internal static class RuleWords
{
    /// <summary>"in", "near": a place follows.</summary>
    public static readonly FrozenSet<string> Locatives = LexiconFile.ReadWords("locative-words.tsv");

    /// <summary>"north", "northern", "central", "downtown": may stand before the name of any place.</summary>
    public static readonly FrozenSet<string> Modifiers = LexiconFile.ReadWords("place-modifiers.tsv");

    /// <summary>Given names.</summary>
    public static readonly FrozenSet<string> GivenNames = LexiconFile.ReadWords("given-names.tsv");

    /// <summary>"president", "gen".</summary>
    public static readonly FrozenSet<string> Titles = LexiconFile.ReadWords("titles.tsv");

    /// <summary>"university", "times", "police".</summary>
    public static readonly FrozenSet<string> OrganisationWords = LexiconFile.ReadWords("organisation-words.tsv");

    /// <summary>Words that begin sentences.</summary>
    public static readonly FrozenSet<string> SentenceStarters = LexiconFile.ReadWords("sentence-starters.tsv");

    /// <summary>Words of everyday language that are places somewhere: "Nice", "Reading", "Of".</summary>
    public static readonly FrozenSet<string> CommonWords = LexiconFile.ReadWords("common-words.tsv");

    /// <summary>"street", "avenue", "tower".</summary>
    public static readonly FrozenSet<string> StreetWords = LexiconFile.ReadWords("street-words.tsv");
}
