using System.Collections.Frozen;

namespace GeoConflict.Events.Reading;

/// <summary>Forms of English verbs and nouns.</summary>
internal static class Inflector
{
    /// <summary>Past tense and past participle of verbs that do not end in -ed.</summary>
    private static readonly FrozenDictionary<string, (string Past, string Participle)> Irregular =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["beat"] = ("beat", "beaten"),
            ["blow"] = ("blew", "blown"),
            ["break"] = ("broke", "broken"),
            ["bring"] = ("brought", "brought"),
            ["build"] = ("built", "built"),
            ["come"] = ("came", "come"),
            ["fall"] = ("fell", "fallen"),
            ["fight"] = ("fought", "fought"),
            ["find"] = ("found", "found"),
            ["flee"] = ("fled", "fled"),
            ["fly"] = ("flew", "flown"),
            ["give"] = ("gave", "given"),
            ["go"] = ("went", "gone"),
            ["hang"] = ("hanged", "hanged"),
            ["hit"] = ("hit", "hit"),
            ["hold"] = ("held", "held"),
            ["hurt"] = ("hurt", "hurt"),
            ["lay"] = ("laid", "laid"),
            ["lead"] = ("led", "led"),
            ["leave"] = ("left", "left"),
            ["lose"] = ("lost", "lost"),
            ["overrun"] = ("overran", "overrun"),
            ["overthrow"] = ("overthrew", "overthrown"),
            ["put"] = ("put", "put"),
            ["retake"] = ("retook", "retaken"),
            ["ride"] = ("rode", "ridden"),
            ["run"] = ("ran", "run"),
            ["set"] = ("set", "set"),
            ["shoot"] = ("shot", "shot"),
            ["slay"] = ("slew", "slain"),
            ["split"] = ("split", "split"),
            ["steal"] = ("stole", "stolen"),
            ["strike"] = ("struck", "struck"),
            ["sweep"] = ("swept", "swept"),
            ["take"] = ("took", "taken"),
            ["throw"] = ("threw", "thrown"),
            ["win"] = ("won", "won"),
            ["withdraw"] = ("withdrew", "withdrawn"),
            ["drive"] = ("drove", "driven"),
            ["sit"] = ("sat", "sat"),
            ["begin"] = ("began", "begun"),
            ["swap"] = ("swapped", "swapped"),
            ["burn"] = ("burned", "burned"),
            ["mow"] = ("mowed", "mowed"),
            ["slit"] = ("slit", "slit"),
            ["meet"] = ("met", "met"),
            ["cut"] = ("cut", "cut"),
            ["seek"] = ("sought", "sought"),
            ["forbid"] = ("forbade", "forbidden"),
            ["bid"] = ("bid", "bid"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Doubling = FrozenSet.ToFrozenSet(
        ["stab", "rob", "kidnap", "patrol", "rig", "swap", "stop", "drop", "abet", "hit", "set", "run", "cut", "sit", "shut",
            "split", "ram", "put", "gun", "trap", "overrun", "ship", "beg", "slit", "begin"],
        StringComparer.Ordinal);

    /// <summary>Every form of a verb, with what it is.</summary>
    public static IEnumerable<(string Form, VerbForm Kind)> VerbForms(string lemma)
    {
        yield return (lemma, VerbForm.Base);
        yield return (ThirdPerson(lemma), VerbForm.Present);
        yield return (Gerund(lemma), VerbForm.Gerund);
        if (Irregular.TryGetValue(lemma, out var forms))
        {
            yield return (forms.Past, forms.Past == forms.Participle ? VerbForm.PastOrParticiple : VerbForm.Past);
            if (forms.Past != forms.Participle) yield return (forms.Participle, VerbForm.Participle);
            yield break;
        }

        yield return (Past(lemma), VerbForm.PastOrParticiple);
    }

    /// <summary>The plural of a noun.</summary>
    public static string Plural(string noun) => noun switch
    {
        _ when noun.EndsWith("man", StringComparison.Ordinal) => noun[..^2] + "en",
        _ => ThirdPerson(noun),
    };

    private static string ThirdPerson(string lemma) =>
        EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma.EndsWith('s') || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith('x')
            || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma is "go" ? lemma + "es"
        : lemma + "s";

    private static string Gerund(string lemma) =>
        lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing"
        : Doubling.Contains(lemma) ? lemma + lemma[^1] + "ing"
        : lemma + "ing";

    private static string Past(string lemma) =>
        lemma.EndsWith('e') ? lemma + "d"
        : EndsInConsonantY(lemma) ? lemma[..^1] + "ied"
        : Doubling.Contains(lemma) ? lemma + lemma[^1] + "ed"
        : lemma + "ed";

    private static bool EndsInConsonantY(string word) =>
        word.Length > 2 && word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal);
}

/// <summary>What form of a verb a word is.</summary>
internal enum VerbForm
{
    /// <summary>Not a verb.</summary>
    None,

    /// <summary>"attack".</summary>
    Base,

    /// <summary>"attacks".</summary>
    Present,

    /// <summary>"attacking".</summary>
    Gerund,

    /// <summary>"struck" where the participle is another word.</summary>
    Past,

    /// <summary>"attacked": past or participle.</summary>
    PastOrParticiple,

    /// <summary>"taken".</summary>
    Participle,
}
