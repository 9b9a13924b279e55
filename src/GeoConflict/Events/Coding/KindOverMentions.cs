namespace GeoConflict.Events.Coding;

/// <summary>
/// Decides the sub-event type of an event over all its mentions: results ("killed") say less than means ("a bomb
/// dropped by
/// a jet"), wherever in the report the means are told.
/// </summary>
internal static class KindOverMentions
{
    /// <summary>Votes from which on a means is taken as told; strongest means first.</summary>
    private static readonly (SubEventType Kind, double Votes)[] ByPrecedence =
    [
        (SubEventType.ChemicalWeapon, 8),
        (SubEventType.SuicideBomb, 4),
        (SubEventType.AirDroneStrike, 3),
        (SubEventType.ShellingArtilleryMissileAttack, 3.5),
        (SubEventType.Grenade, 2.5),
        (SubEventType.RemoteExplosiveLandmineIed, 3.5),
    ];

    /// <summary>Points from which on a riot is told, not only crowds.</summary>
    private const double RiotPoints = 3;

    /// <summary>The type with the most points, or the one that outranks it.</summary>
    public static SubEventType Decide(EventDraft draft)
    {
        if (draft.Story is { } story) return Decide(story);
        var points = draft.Points();
        var best = (SubEventType)Array.IndexOf(points, points.Max());
        if (Crowd(draft, best) is { } crowd) return crowd;
        if (best == SubEventType.PeacefulProtest && IsDeadly(draft)) best = DeadlyKind(points);
        if (best == SubEventType.LootingPropertyDestruction && OfFire(points) is { } other) best = other;
        return YieldsToMeans(draft, best) ? MeansOf(draft, best) : best;
    }

    /// <summary>Whether only the toll is told, not what killed.</summary>
    public static bool TellsOnlyToll(EventDraft draft) => draft.Mentions.All(m => m.IsHeadline
        || (m.Main.Entry.Family is "kill" or "die" or "hurt" or "strike"
            && m.Main.Entry.Phrase is "killed" or "dead" or "died" or "deaths" or "hit" or "struck" or "injured"
                or "wounded"
                or "lost their lives" or "killing" or "hurt" or "shot dead"
            && m.Actor1 is not { IsArmed: true } && !ByPrecedence.Any(p => m.Votes[(int)p.Kind] >= p.Votes)));

    private static bool YieldsToMeans(EventDraft draft, SubEventType best) => best switch
    {
        SubEventType.Attack or SubEventType.RemoteExplosiveLandmineIed
            or SubEventType.ShellingArtilleryMissileAttack => true,
        SubEventType.Grenade => true,
        SubEventType.LootingPropertyDestruction => HasDead(draft),
        _ => false,
    };

    private static SubEventType MeansOf(EventDraft draft, SubEventType best)
    {
        foreach (var (kind, least) in ByPrecedence)
        {
            if (kind == best) return best;
            // What only the headline names may be another event of the story.
            if (draft.Mentions.Any(m => m.Votes[(int)kind] >= least && IsUsed(m, kind)
                && (!m.IsHeadline || draft.IsOnlyHeadline || best == SubEventType.Attack))) return kind;
        }

        return best == SubEventType.LootingPropertyDestruction ? SubEventType.Attack : best;
    }

    /// <summary>A means told beside a stronger one in the same sentence only names it: "grenades from
    /// drones".</summary>
    private static bool IsUsed(EventMention mention, SubEventType kind) =>
        mention.Points[(int)kind] > 0 && mention.Points[(int)SubEventType.DisruptedWeaponsUse] < 4;

    private static SubEventType? Crowd(EventDraft draft, SubEventType best)
    {
        var hasCrowd = draft.Mentions.Any(m => m.HasCrowd);
        if (!hasCrowd || best is not (SubEventType.Attack or SubEventType.ArmedClash or SubEventType.PeacefulProtest
            or SubEventType.ProtestWithIntervention or SubEventType.ExcessiveForceAgainstProtesters
            or SubEventType.ViolentDemonstration or SubEventType.LootingPropertyDestruction)) return null;
        var isViolent = draft.Mentions.Any(m => m.HasCrowd && m.IsCrowdViolent);
        var isFiredOn = draft.Mentions.Any(m => m.ForcesFire);
        var isHarmed = HasDead(draft) || draft.Mentions.Any(m => m.Casualties.Injured is { Low: > 0 } || m.Has("kill"));
        if (best == SubEventType.ProtestWithIntervention && !isViolent && IsDeadly(draft)
            && draft.Mentions.Any(m => m.Actor1 is { IsState: true } || m.Has("disperse")))
            return SubEventType.ExcessiveForceAgainstProtesters;
        if (isFiredOn && isHarmed && (!isViolent
            || best == SubEventType.Attack)) return SubEventType.ExcessiveForceAgainstProtesters;
        var isOfCrowd = draft.Mentions.Any(m => m.Has("riot"))
            && !draft.Mentions.Any(m => m.Actor1 is { IsArmed: true, IsState: false });
        if (isOfCrowd && isViolent && best is SubEventType.Attack or SubEventType.ArmedClash
            or SubEventType.LootingPropertyDestruction) return SubEventType.ViolentDemonstration;
        return null;
    }

    /// <summary>Whether a kind kills by shots or blows, so that "shot dead" may tell of it.</summary>
    public static bool IsByShots(SubEventType kind) => !ByPrecedence.Any(p => p.Kind == kind);

    /// <summary>Whether a sentence of the story counts the dead of this event.</summary>
    private static bool IsDeadly(EventDraft draft) => draft.Mentions.Any(m => !m.IsFollowUp && !m.IsAside
        && m.Main.Entry.Family != "protest" && m.Casualties is { Killed.Low: > 0, IsToll: false });

    /// <summary>Shots or blows at a protest that kill are no protest: the violent kind with the most points.</summary>
    private static SubEventType DeadlyKind(double[] points)
    {
        var violent = Enumerable.Range(0, points.Length).Select(i => (SubEventType)i)
            .Where(t => t != SubEventType.PeacefulProtest && KindGroups.IsViolent(KindGroups.Of(t)))
            .MaxBy(t => points[(int)t]);
        return points[(int)violent] > 0 ? violent : SubEventType.PeacefulProtest;
    }

    /// <summary>Fire and loot in a riot or a fight are part of it.</summary>
    private static SubEventType? OfFire(double[] points)
    {
        if (points[(int)SubEventType.ViolentDemonstration] >= RiotPoints) return SubEventType.ViolentDemonstration;
        return points[(int)SubEventType.ArmedClash] > 2 ? SubEventType.ArmedClash : null;
    }

    private static bool HasDead(EventDraft draft) => draft.Mentions.Any(m => m.Casualties.Killed is { Low: > 0 });
}
