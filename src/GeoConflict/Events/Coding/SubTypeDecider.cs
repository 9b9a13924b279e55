using GeoConflict.Events.Reading;
using GeoConflict.Events.Triggers;

namespace GeoConflict.Events.Coding;

/// <summary>Decides between sub-event types: the lexicon's votes, then who acts on whom and with what.</summary>
internal static class SubTypeDecider
{
    private const SubEventType Clash = SubEventType.ArmedClash, Regain = SubEventType.GovernmentRegainsTerritory,
        Overtake = SubEventType.NonStateActorOvertakesTerritory, Chem = SubEventType.ChemicalWeapon,
        Air = SubEventType.AirDroneStrike, Suicide = SubEventType.SuicideBomb,
        Shell = SubEventType.ShellingArtilleryMissileAttack, Ied = SubEventType.RemoteExplosiveLandmineIed,
        Grenade = SubEventType.Grenade, Attack = SubEventType.Attack,
            Abduct = SubEventType.AbductionForcedDisappearance,
        Peaceful = SubEventType.PeacefulProtest, Intervene = SubEventType.ProtestWithIntervention,
        Excessive = SubEventType.ExcessiveForceAgainstProtesters, Riot = SubEventType.ViolentDemonstration,
        Mob = SubEventType.MobViolence, Agree = SubEventType.Agreement, Arrest = SubEventType.Arrests,
        Change = SubEventType.ChangeToGroupActivity, Disrupt = SubEventType.DisruptedWeaponsUse,
        Base = SubEventType.HeadquartersOrBaseEstablished, Loot = SubEventType.LootingPropertyDestruction,
        Transfer = SubEventType.NonViolentTransferOfTerritory;

    /// <summary>Words between a state and the noun for what it did: "Saudi-led bombing".</summary>
    private const int NearWords = 3;

    /// <summary>Fills the points of a mention.</summary>
    public static void Decide(ArticleWords words, EventMention mention)
    {
        Vote(mention);
        Weapons(words, mention);
        Bombing(mention);
        Sides(words, mention);
        Territory(mention);
        Crowd(words, mention);
        Rest(mention);
        // "700 Ukrainians demonstrated" are no army.
        if (mention.Actor1 is { IsArmed: true }
            && mention.Parties.Any(p => p is { IsArmed: true, IsBareCountry: false })
            && mention.Main.Entry is { Family: "protest", Form: not VerbForm.None }) Scale(mention, 0, Peaceful,
            Intervene, Riot, Excessive);
    }

    private static void Vote(EventMention mention)
    {
        var voted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var trigger in mention.Triggers)
        {
            if (!voted.Add(trigger.Entry.Phrase)) continue;
            var weight = trigger == mention.Main ? 1.25 : 1;
            foreach (var vote in trigger.Entry.Votes)
            {
                mention.Points[(int)vote.SubType] += weight * vote.Points;
                mention.Votes[(int)vote.SubType] += vote.Points;
            }
        }
    }

    /// <summary>Weapons that are found, seized or made safe did not go off.</summary>
    private static void Weapons(ArticleWords words, EventMention mention)
    {
        var hasWeapons = mention.Has("weapons", "grenade", "rpg")
            || mention.Triggers.Any(t => t.Entry is { Family: "bomb", Strength: not TriggerStrength.Weak });
        if (mention.Triggers.Any(IsTaking) && hasWeapons)
        {
            var isRange = mention.Triggers.Any(t => IsTaking(t) && IsNearWeapons(words, mention, t.FirstWord));
            if (isRange) mention.Points[(int)Disrupt] += 6;
        }

        if (mention.Points[(int)Disrupt] >= 5)
        {
            Scale(mention, 0.2, Ied, Grenade, Shell, Clash, Attack, Air, Suicide);
            if (mention.Points[(int)Arrest] > 0) Scale(mention, 0.5, Arrest);
        }
        else if (mention.Has("seize"))
        {
            var family = mention.Triggers.First(t => t.Entry.Family == "seize");
            var isPeople = mention.Actor2 is { Kind: ActorKind.Civilians } people
                && people.FirstWord >= family.EndWord && people.FirstWord - family.EndWord <= 5;
            if (isPeople) mention.Points[(int)(mention.Actor1 is { IsState: true } ? Arrest : Abduct)] += 6;
            else if (family.Entry.Phrase.StartsWith("seiz",
                StringComparison.Ordinal)) mention.Points[(int)Overtake] += mention.Actor1 is null ? 1.5 : 3;
        }
    }

    private static bool IsTaking(Trigger trigger) => trigger.Entry.Family == "seize"
        || trigger.Entry is { Phrase: "captured", IsNoun: false };

    private static bool IsNearWeapons(ArticleWords words, EventMention mention, int at)
    {
        foreach (var trigger in mention.Triggers)
        {
            if (trigger.Entry.Family is "weapons" or "grenade" or "rpg" or "bomb"
                && Math.Abs(trigger.FirstWord - at) <= 14) return true;
        }

        return false;
    }

    private static void Bombing(EventMention mention)
    {
        var hasAircraft = mention.Points[(int)Air] > 0;
        var isRebel = mention.Actor1 is { IsArmed: true, IsState: false };
        if (mention.Has("bombv"))
        {
            if (hasAircraft || IsBombedBy(mention)) mention.Points[(int)Air] += 4;
            else mention.Points[(int)Ied] += isRebel ? 3 : 2.5;
        }

        if (mention.Has("bombard")) mention.Points[(int)(hasAircraft ? Air : Shell)] += 5;
        if (mention.Points[(int)Shell] is >= 2 and < 4
            && mention.Has("attack", "strike", "kill", "hurt", "loot")) mention.Points[(int)Shell] += 2;
        if (hasAircraft && mention.Has("bomb") && mention.Points[(int)Suicide] <= 0)
        {
            mention.Points[(int)Air] += 3;
            Scale(mention, 0.4, Ied);
        }

        if (mention.Has("strike"))
        {
            if (mention.Actor1 is { IsState: true } && mention.Points[(int)Shell] <= 1.5) mention.Points[(int)Air] += 2;
            if (mention.Points[(int)Shell] >= 2 && mention.Points[(int)Air] < 3) Scale(mention, 0.4, Air);
            if (mention.Points[(int)Ied] >= 4 || mention.Points[(int)Suicide] >= 4) Scale(mention, 0.3, Air, Shell);
        }

        if (mention.Points[(int)Suicide] >= 4) Scale(mention, 0.5, Ied, Attack, Clash);
        if (mention.Points[(int)Grenade] >= 4) Scale(mention, 0.5, Ied, Attack);
        if (mention.Points[(int)Chem] >= 5) mention.Points[(int)Chem] += 2;
        if (hasAircraft && mention.Has("air") && mention.Points[(int)Air] >= 3) Scale(mention, 0.4, Ied, Attack, Clash);
        if (mention.Points[(int)Shell] >= 4) Scale(mention, 0.5, Attack);
        if (mention.Points[(int)Ied] >= 3.5) Scale(mention, 0.5, Attack, Clash);
    }

    /// <summary>Whether a state bombs: it is the subject of the verb, or stands right before the noun.</summary>
    private static bool IsBombedBy(EventMention mention)
    {
        if (mention.Actor1 is not { IsState: true } state) return false;
        foreach (var trigger in mention.Triggers)
        {
            if (trigger.Entry.Family != "bombv") continue;
            if (trigger.IsVerb && trigger.Entry.Form != VerbForm.Gerund) return true;
            if (state.FirstWord >= trigger.EndWord || trigger.FirstWord - state.EndWord <= NearWords) return true;
        }

        return false;
    }

    private static void Sides(ArticleWords words, EventMention mention)
    {
        var isDirect = mention.Has("attack", "kill", "hurt", "clash");
        if (!isDirect) return;
        var (one, two) = (mention.Actor1, mention.Actor2);
        var hasRemote = mention.Points[(int)Air] >= 3 || mention.Points[(int)Shell] >= 3
            || mention.Points[(int)Ied] >= 3 || mention.Points[(int)Suicide] >= 4;
        var weight = hasRemote ? 0.3 : 1;
        if (one is { IsArmed: true } && two is { IsArmed: true } && one.Name != two.Name)
        {
            mention.Points[(int)Clash] += 3.5 * weight;
            Scale(mention, 0.4, Attack);
        }
        else if ((two is { IsArmed: true } || IsMilitary(mention.Target?.Name)) && one is null or { IsArmed: true })
        {
            mention.Points[(int)Clash] += 3 * weight;
            Scale(mention, 0.6, Attack);
        }
        else if (two is { Kind: ActorKind.Civilians }) mention.Points[(int)Attack] += 2 * weight;
        else if (one is { IsState: true } && two is null && mention.Has("clash")) mention.Points[(int)Clash] += 1;
        if (one is { Kind: ActorKind.Civilians } && two is { IsArmed: true } or null
            && mention.Has("mob")) mention.Points[(int)Mob] += 2;
        if (one is { Kind: ActorKind.Rioters }) mention.Points[(int)Mob] += 2;
        if (!mention.Parties.Any(p => p.IsArmed) && mention.Has("clash")
            && mention.Has("mob")) mention.Points[(int)Mob] += 2;
        if (mention.Has("clash") && CrowdReader.IsAgainstPolice(words, mention))
        {
            mention.Points[(int)Riot] += 5;
            Scale(mention, 0.3, Clash);
        }

        if (mention.Has("clash") && mention.Parties.Any(p => p.Kind == ActorKind.Civilians)
            && mention.Parties.All(p => !p.IsArmed)
            && mention.Triggers.Any(t => t.Entry.Phrase.StartsWith("clash", StringComparison.Ordinal))
                && words.TextAt(mention.Main.FirstWord - 1) is "villagers" or "residents" or "students" or "youths"
                or "supporters") mention.Points[(int)Mob] += 5;
    }

    private static bool IsMilitary(string? target) =>
        target is "military base" or "army base" or "base" or "barracks" or "military convoy"
        or "checkpoint" or "security checkpoint" or "outpost" or "army post" or "police post" or "police station"
            or "patrol" or "naval base" or "position" or "positions";

    private static void Territory(EventMention mention)
    {
        var taken = mention.Points[(int)Overtake] + mention.Points[(int)Regain];
        if (taken <= 0) return;
        if (mention.Has("capture", "seize") && mention.Actor2 is { Kind: not ActorKind.StateForces, IsArmed: true }
            && mention.Target is null
            && mention.Main.Entry.Family == "capture"
                && mention.Main.Entry.Phrase.StartsWith("captur", StringComparison.Ordinal)
            && mention.Actor2.FirstWord - mention.Main.EndWord <= 3 && mention.Actor2.FirstWord >= mention.Main.EndWord)
        {
            mention.Points[(int)Arrest] += mention.Actor1 is { IsState: true } ? 5 : 1;
            Scale(mention, 0.5, Overtake, Regain);
            return;
        }

        if (mention.Actor1 is { IsState: false, IsGeneric: true } && mention.Points[(int)Attack] > 0
            && mention.Casualties.Killed is { Low: > 0 })
        {
            mention.Points[(int)Attack] += taken;
            Scale(mention, 0.3, Overtake, Regain);
            return;
        }

        if (mention.Actor1 is { IsState: true })
        {
            mention.Points[(int)Regain] += taken;
            Scale(mention, 0.3, Overtake);
        }
        else if (mention.Actor1 is { IsArmed: true })
        {
            mention.Points[(int)Overtake] += taken;
            Scale(mention, 0.3, Regain);
        }

        if (mention.Points[(int)Transfer] >= 2 && !mention.Has("clash")) mention.Points[(int)Transfer] += 4;
        else Scale(mention, 0.5, Clash, Attack);
        Scale(mention, 0.5, Disrupt);
    }

    private static void Crowd(ArticleWords words, EventMention mention)
    {
        var hasCrowd = mention.Triggers.Any(t => t.Entry.Family == "protest"
            && (t.Entry.Strength != TriggerStrength.Support || IsCrowdWord(t.Entry.Phrase)))
            || mention.Parties.Any(p => p.Kind == ActorKind.Protesters && IsCrowdWord(words.TextAt(p.EndWord - 1)));
        if (!hasCrowd)
        {
            if (mention.Has("disperse")) Scale(mention, 0.7, Intervene);
            return;
        }

        var hasForce = mention.Has("disperse") || mention.Has("excess");
        var isForceActor = mention.Actor1 is { IsState: true };
        var isViolent = mention.Points[(int)Riot] >= 4.5;
        var isHarm = mention.Has("kill", "hurt", "excess") || mention.Has("attack") && isForceActor
            || mention.Casualties.Killed is { Low: > 0 };
        var isOnCrowd = mention.Actor2 is { Kind: ActorKind.Protesters }
            || mention.Parties.Any(p => p.Kind == ActorKind.Protesters);
        Scale(mention, 0.3, Attack, Mob);
        Scale(mention, 0.4, Arrest, Change, Agree, Air, Ied);
        var hasPolice = mention.Parties.Any(p => p.IsState);
        if (mention.Has("clash") && hasPolice || words.TextAt(mention.Main.EndWord) is "with"
            && mention.Main.Entry.Family == "riot") mention.Points[(int)Riot] += 2;
        if (mention.Has("clash"))
        {
            (mention.Points[(int)Riot],
                mention.Points[(int)Clash]) = (mention.Points[(int)Riot] + mention.Points[(int)Clash] + 1, 0);
            Scale(mention, 0.6, Intervene);
        }
        var isDeadly = mention.Casualties.Killed is { Low: > 0 };
        var isByForces = hasForce || isForceActor;
        if (isHarm && isOnCrowd && isByForces && (isDeadly || !isViolent))
        {
            mention.Points[(int)Excessive] += isDeadly || mention.Has("excess") ? 6 : 3;
        }
        else if (isByForces && (hasForce || isOnCrowd) || (mention.Has("arrest") && hasPolice))
        {
            mention.Points[(int)Intervene] += 4;
        }

        if (mention.Points[(int)Intervene] > 0 || mention.Points[(int)Excessive] > 0) Scale(mention, 0.5, Peaceful);
        if (isViolent) Scale(mention, 0.5, Peaceful, Intervene);
    }

    private static bool IsCrowdWord(string phrase) =>
        phrase.StartsWith("protest", StringComparison.Ordinal)
            || phrase.StartsWith("demonstrat", StringComparison.Ordinal)
            || phrase is "marchers" or "strikers" or "miners" or "teachers";

    private static void Rest(EventMention mention)
    {
        if (mention.Has("basev") && mention.Has("basehead")) mention.Points[(int)Base] += 4;
        if (mention.Casualties.Killed is { Low: > 0 }) Scale(mention, 0.5, Loot, Arrest, Change, Peaceful);
        if (mention.Has("abduct") && mention.Points[(int)Abduct] >= 5) Scale(mention, 0.6, Attack, Clash);
        if (mention.Points[(int)Agree] >= 5) Scale(mention, 0.5, Clash, Attack, Overtake, Transfer);
        if (mention.Points[(int)Base] >= 5) Scale(mention, 0.4, Change, Overtake, Regain);
        if (mention.Has("withdraw") && mention.Points[(int)Transfer] > 0
            && mention.Points[(int)Agree] < 5) Scale(mention, 0.7, Change);
    }

    private static void Scale(EventMention mention, double factor, params ReadOnlySpan<SubEventType> types)
    {
        foreach (var type in types) mention.Points[(int)type] *= factor;
    }
}
