using System.Collections.Frozen;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>What one language says around names of places: its table in the lexicons, folded.</summary>
internal sealed class LanguageWords
{
    private static readonly FrozenDictionary<TextLanguage, string> Codes = new Dictionary<TextLanguage, string>
    {
        [TextLanguage.English] = "en",
        [TextLanguage.Other] = "other",
        [TextLanguage.French] = "fr",
        [TextLanguage.Spanish] = "es",
        [TextLanguage.Kurmanji] = "kmr",
        [TextLanguage.Russian] = "ru",
        [TextLanguage.Ukrainian] = "uk",
        [TextLanguage.Arabic] = "ar",
        [TextLanguage.Persian] = "fa",
        [TextLanguage.Sorani] = "ckb",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<TextLanguage, LanguageWords> Read =
        Codes.ToFrozenDictionary(pair => pair.Key, pair => new LanguageWords(pair.Value));

    private readonly ILookup<string, string> wordsByRole;

    private LanguageWords(string code)
    {
        wordsByRole = LexiconFile.ReadRows($"languages/{code}.tsv")
            .SelectMany(row => row[1].Split('|').Select(word => (Role: row[0], Word: word)))
            .ToLookup(pair => pair.Role, pair => pair.Word, StringComparer.Ordinal);
        Function = Folded("function");
        Letters = string.Concat(wordsByRole["letters"]);
        Common = Folded("common").Union(Function).ToFrozenSet(StringComparer.Ordinal);
        Locatives = Folded("locative");
        Links = Folded("link");
        GivenNames = Folded("given");
        Titles = Folded("title");
        Organisations = Folded("organisation");
        Sides = Folded("side");
        UnitWords = Folded("unit");
        Conjunctions = Folded("and");
        HomeCountries = wordsByRole["home"].ToFrozenSet(StringComparer.Ordinal);
        KindBefore = Kinds("before");
        KindAfter = Kinds("after");
    }

    /// <summary>Words that tell the language.</summary>
    public FrozenSet<string> Function { get; }

    /// <summary>Letters that tell the language from others of its alphabet, as written.</summary>
    public string Letters { get; }

    /// <summary>Words that are no names, though a place somewhere has the same; <see cref="Function"/> too.</summary>
    public FrozenSet<string> Common { get; }

    /// <summary>"in", "near": a place may follow.</summary>
    public FrozenSet<string> Locatives { get; }

    /// <summary>Words between a word of kind and a name: "de", "of".</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>Given names.</summary>
    public FrozenSet<string> GivenNames { get; }

    /// <summary>"president", "general": a person's name follows.</summary>
    public FrozenSet<string> Titles { get; }

    /// <summary>"university", "bank": heads of names of organisations.</summary>
    public FrozenSet<string> Organisations { get; }

    /// <summary>"north", "countryside": may stand between a locative and a name.</summary>
    public FrozenSet<string> Sides { get; }

    /// <summary>Words that gazetteers put before the names of provinces, where texts need not.</summary>
    public FrozenSet<string> UnitWords { get; }

    /// <summary>"and".</summary>
    public FrozenSet<string> Conjunctions { get; }

    /// <summary>ISO codes of the countries where the language is at home; empty for those of many countries.</summary>
    public FrozenSet<string> HomeCountries { get; }

    /// <summary>What a word before a name says of its kind.</summary>
    public FrozenDictionary<string, FeatureKind> KindBefore { get; }

    /// <summary>What a word after a name says of its kind.</summary>
    public FrozenDictionary<string, FeatureKind> KindAfter { get; }

    /// <summary>The words of a language.</summary>
    public static LanguageWords Of(TextLanguage language) => Read[language];

    /// <summary>ISO 639 code of a language, by which its tables are named.</summary>
    public static string CodeOf(TextLanguage language) => Codes[language];

    private FrozenSet<string> Folded(string role) =>
        wordsByRole[role].Select(word => NameFolder.Fold(word)).ToFrozenSet(StringComparer.Ordinal);

    private FrozenDictionary<string, FeatureKind> Kinds(string side) =>
        Enum.GetValues<FeatureKind>()
            .SelectMany(kind => Folded($"{side}-{kind}".ToLowerInvariant()).Select(word => (word, kind)))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal);
}
