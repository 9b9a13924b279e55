using System.Collections.Frozen;
using GeoConflict.Lexicons;

namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>The word lists that hold a word. Stored hashed in weight files, so the bits are fixed.</summary>
[Flags]
internal enum WordTraits
{
    /// <summary>No list.</summary>
    None = 0,

    /// <summary>"Lloyd".</summary>
    GivenName = 1,

    /// <summary>"president", "gen".</summary>
    Title = 1 << 1,

    /// <summary>"university", "police".</summary>
    OrganisationWord = 1 << 2,

    /// <summary>"university", "bank": "of" and a place may follow.</summary>
    OrganisationHead = 1 << 3,

    /// <summary>"nice", "reading".</summary>
    CommonWord = 1 << 4,

    /// <summary>"the", "but".</summary>
    SentenceStarter = 1 << 5,

    /// <summary>"in", "near".</summary>
    Locative = 1 << 6,

    /// <summary>"north", "central".</summary>
    Modifier = 1 << 7,

    /// <summary>"street", "tower".</summary>
    StreetWord = 1 << 8,

    /// <summary>"county", "province".</summary>
    FeatureWord = 1 << 9,

    /// <summary>"said".</summary>
    SayingVerb = 1 << 10,

    /// <summary>"warned", "attempts".</summary>
    SpeechVerb = 1 << 11,

    /// <summary>"march", "sunday".</summary>
    CalendarWord = 1 << 12,

    /// <summary>"al", "de".</summary>
    Particle = 1 << 13,

    /// <summary>"la" after a comma: Louisiana.</summary>
    ProvinceShortForm = 1 << 14,

    /// <summary>"Syrian": by the gazetteer.</summary>
    Demonym = 1 << 15,
}

/// <summary>Tells which word lists hold a word.</summary>
internal static class WordTraitLists
{
    private static readonly FrozenDictionary<string, WordTraits> Traits = ReadAll();

    /// <summary>All of them but <see cref="WordTraits.Demonym"/>, which the gazetteer knows.</summary>
    public static WordTraits Of(string folded) => Traits.GetValueOrDefault(folded);

    private static FrozenDictionary<string, WordTraits> ReadAll()
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Add(traits, "given-names.tsv", WordTraits.GivenName);
        Add(traits, "titles.tsv", WordTraits.Title);
        Add(traits, "organisation-words.tsv", WordTraits.OrganisationWord);
        Add(traits, "organisation-heads.tsv", WordTraits.OrganisationHead);
        Add(traits, "common-words.tsv", WordTraits.CommonWord);
        Add(traits, "sentence-starters.tsv", WordTraits.SentenceStarter);
        Add(traits, "locative-words.tsv", WordTraits.Locative);
        Add(traits, "place-modifiers.tsv", WordTraits.Modifier);
        Add(traits, "street-words.tsv", WordTraits.StreetWord);
        Add(traits, "feature-words.tsv", WordTraits.FeatureWord);
        Add(traits, "saying-verbs.tsv", WordTraits.SayingVerb);
        Add(traits, "speech-verbs.tsv", WordTraits.SpeechVerb);
        Add(traits, "calendar-words.tsv", WordTraits.CalendarWord);
        Add(traits, "name-particles.tsv", WordTraits.Particle);
        Add(traits, "province-abbreviations.tsv", WordTraits.ProvinceShortForm);
        return traits.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, WordTraits> traits, string list, WordTraits trait)
    {
        foreach (var row in LexiconFile.ReadRows(list))
        {
            traits[row[0]] = traits.GetValueOrDefault(row[0]) | trait;
        }
    }
}
