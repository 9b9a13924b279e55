using System.Collections.Frozen;
using System.Globalization;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Triggers;

/// <summary>The trigger lexicon with every form of its verbs and nouns.</summary>
internal sealed class TriggerLexicon
{
    private static readonly FrozenDictionary<string, SubEventType> Codes = new Dictionary<string,
        SubEventType>(StringComparer.Ordinal)
    {
        ["clash"] = SubEventType.ArmedClash,
        ["regain"] = SubEventType.GovernmentRegainsTerritory,
        ["overtake"] = SubEventType.NonStateActorOvertakesTerritory,
        ["chem"] = SubEventType.ChemicalWeapon,
        ["air"] = SubEventType.AirDroneStrike,
        ["suicide"] = SubEventType.SuicideBomb,
        ["shell"] = SubEventType.ShellingArtilleryMissileAttack,
        ["ied"] = SubEventType.RemoteExplosiveLandmineIed,
        ["grenade"] = SubEventType.Grenade,
        ["sexual"] = SubEventType.SexualViolence,
        ["attack"] = SubEventType.Attack,
        ["abduct"] = SubEventType.AbductionForcedDisappearance,
        ["peaceful"] = SubEventType.PeacefulProtest,
        ["intervene"] = SubEventType.ProtestWithIntervention,
        ["excessive"] = SubEventType.ExcessiveForceAgainstProtesters,
        ["riot"] = SubEventType.ViolentDemonstration,
        ["mob"] = SubEventType.MobViolence,
        ["agree"] = SubEventType.Agreement,
        ["arrest"] = SubEventType.Arrests,
        ["change"] = SubEventType.ChangeToGroupActivity,
        ["disrupt"] = SubEventType.DisruptedWeaponsUse,
        ["base"] = SubEventType.HeadquartersOrBaseEstablished,
        ["loot"] = SubEventType.LootingPropertyDestruction,
        ["transfer"] = SubEventType.NonViolentTransferOfTerritory,
        ["other"] = SubEventType.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly PhraseTrie<Forms> phrases = new();

    private TriggerLexicon(IEnumerable<string[]> rows)
    {
        var forms = new Dictionary<string, Forms>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var (phrase, entry) in Expand(row))
            {
                if (!forms.TryGetValue(phrase, out var known)) forms.Add(phrase, known = new Forms());
                known.Add(entry);
            }
        }

        foreach (var (phrase, known) in forms) phrases.Add(phrase, known);
    }

    /// <summary>The lexicon that is built into the library.</summary>
    public static TriggerLexicon Default { get; } = new(Lexicon.Rows("triggers"));

    /// <summary>All triggers of a sentence, in order; the longest phrase wins, so they do not overlap.</summary>
    public List<Trigger> Find(ArticleWords words, int sentence)
    {
        var found = new List<Trigger>();
        var end = words.EndOf(sentence);
        for (var i = words.StartOf(sentence); i < end; i++)
        {
            if (!words[i].IsWord || phrases.Find(words, i, end, out var phraseEnd) is not { } forms) continue;
            if (forms.Choose(words, i, phraseEnd) is not { } entry) continue;
            found.Add(new Trigger(i, phraseEnd, entry));
            i = phraseEnd - 1;
        }

        return FrameLexicon.Default.Extend(words, sentence, found);
    }

    private static IEnumerable<(string Phrase, TriggerEntry Entry)> Expand(string[] row)
    {
        var (phrase, part, family) = (row[0], row[1], row[2]);
        var strength = Enum.Parse<TriggerStrength>(row[3], ignoreCase: true);
        var votes = row.Length > 4 ? ReadVotes(row[4]) : [];
        if (part == "v")
        {
            var space = phrase.IndexOf(' ', StringComparison.Ordinal);
            var (verb, rest) = space < 0 ? (phrase, "") : (phrase[..space], phrase[space..]);
            foreach (var (form, kind) in Inflector.VerbForms(verb))
            {
                yield return (form + rest, new TriggerEntry(form + rest, family, strength, kind, false, votes));
            }

            yield break;
        }

        yield return (phrase, new TriggerEntry(phrase, family, strength, VerbForm.None, part == "n", votes));
        if (part == "n") yield return (Inflector.Plural(phrase), new TriggerEntry(Inflector.Plural(phrase), family,
            strength, VerbForm.None, true, votes));
    }

    /// <summary>Reads "air:4 shell:1".</summary>
    internal static Vote[] ReadVotes(string votes) =>
    [
        .. votes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split(':'))
            .Select(v => new Vote(Codes[v[0]], double.Parse(v[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>What one spelling may be: a noun, a verb, or a fixed phrase.</summary>
    private sealed class Forms
    {
        private TriggerEntry? noun;
        private TriggerEntry? verb;
        private TriggerEntry? phrase;

        public void Add(TriggerEntry entry)
        {
            if (entry.IsNoun) noun ??= entry;
            else if (entry.Form != VerbForm.None) verb = verb is null or { Form: VerbForm.Base } ? entry : verb;
            else phrase ??= entry;
        }

        public TriggerEntry? Choose(ArticleWords words, int first, int end)
        {
            if (phrase is { Strength: TriggerStrength.Refuse }) return phrase;
            if (noun is null || verb is null)
            {
                var only = noun ?? verb ?? phrase;
                if (verb is not null && end - first > 1) return verb;
                return verb is not null && noun is null && PartOfSpeech.IsNoun(words, first, end, verb.Form)
                    ? phrase : only;
            }

            return PartOfSpeech.IsNoun(words, first, end, verb.Form) ? noun : verb;
        }
    }
}
