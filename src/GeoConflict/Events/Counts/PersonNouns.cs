using System.Collections.Frozen;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Tells nouns for people from other nouns.</summary>
internal static class PersonNouns
{
    private static readonly FrozenSet<string> Singular =
        Lexicon.Rows("person-nouns").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> All = Singular
        .Concat(Singular.Select(PluralOf)).Append("policemen").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Kin = FrozenSet.ToFrozenSet(
    [
        "brother", "sister", "mother", "father", "son", "daughter", "wife", "husband", "grandmother", "grandfather",
        "grandson", "granddaughter", "uncle", "aunt", "cousin", "nephew", "niece", "widow", "bodyguard", "driver",
        "girlfriend", "boyfriend", "fiancee", "partner", "colleague", "neighbour", "neighbor",
    ], StringComparer.Ordinal);

    /// <summary>Collective nouns, which "a" does not make one person.</summary>
    private static readonly FrozenSet<string> Groups = FrozenSet.ToFrozenSet(
        ["people", "police", "troop", "troops", "family", "crew", "staff", "personnel", "dead", "others", "life",
            "death", "casualty", "fatality", "general", "major", "private", "national", "other", "american", "chinese"],
        StringComparer.Ordinal);

    /// <summary>Whether a word names people, one or many.</summary>
    public static bool IsPerson(string word) => All.Contains(word);

    /// <summary>Whether a word names one person: "nurse", "brother".</summary>
    public static bool IsOnePerson(string word) => Singular.Contains(word) && !Groups.Contains(word);

    /// <summary>Whether a word names one relative: "brother".</summary>
    public static bool IsKin(string word) => Kin.Contains(word);

    /// <summary>Whether a word names people, or is a people's name: "Indians".</summary>
    public static bool IsPersonOrPeople(in Word word) => IsPerson(word.Text)
        || (word.IsCapital && (PartyLexicon.Default.IsDemonym(word.Text)
            || (word.Text.EndsWith('s') && PartyLexicon.Default.IsDemonym(word.Text[..^1]))));

    private static string PluralOf(string noun) => noun switch
    {
        "child" or "schoolchild" => noun + "ren",
        "person" => "persons",
        "life" => "lives",
        "wife" => "wives",
        "thief" => "thieves",
        _ => Inflector.Plural(noun),
    };
}
