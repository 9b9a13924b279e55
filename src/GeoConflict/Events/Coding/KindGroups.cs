namespace GeoConflict.Events.Coding;

/// <summary>Sub-event types that reports of one event mix up, taken together.</summary>
internal static class KindGroups
{
    /// <summary>The group of a sub-event type.</summary>
    public static KindGroup Of(SubEventType type) => type switch
    {
        SubEventType.ArmedClash or SubEventType.GovernmentRegainsTerritory
            or SubEventType.NonStateActorOvertakesTerritory => KindGroup.Fight,
        SubEventType.SuicideBomb or SubEventType.RemoteExplosiveLandmineIed => KindGroup.Blast,
        SubEventType.AirDroneStrike or SubEventType.ShellingArtilleryMissileAttack or SubEventType.ChemicalWeapon
            or SubEventType.Grenade => KindGroup.Remote,
        SubEventType.Attack => KindGroup.Attack,
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention
            or SubEventType.ExcessiveForceAgainstProtesters
            or SubEventType.ViolentDemonstration or SubEventType.MobViolence => KindGroup.Crowd,
        SubEventType.Arrests => KindGroup.Arrest,
        SubEventType.AbductionForcedDisappearance or SubEventType.SexualViolence => KindGroup.Seizure,
        _ => KindGroup.Other,
    };

    /// <summary>Whether the group is one of violence against people.</summary>
    public static bool IsViolent(KindGroup group) => group is KindGroup.Fight or KindGroup.Blast or KindGroup.Remote
        or KindGroup.Attack or KindGroup.Crowd or KindGroup.Seizure;

    /// <summary>Whether two types may tell of one event: alike, or one of them told by its outcome only.</summary>
    public static bool AreSame(SubEventType a, bool isGenericA, SubEventType b, bool isGenericB)
    {
        if (a == b) return true;
        var (one, two) = (Of(a), Of(b));
        if (a == SubEventType.LootingPropertyDestruction && isGenericA
            && two is KindGroup.Attack or KindGroup.Fight or KindGroup.Crowd or KindGroup.Seizure) return true;
        if (b == SubEventType.LootingPropertyDestruction && isGenericB
            && one is KindGroup.Attack or KindGroup.Fight or KindGroup.Crowd or KindGroup.Seizure) return true;
        if (one == two) return one is KindGroup.Crowd or KindGroup.Fight or KindGroup.Blast || isGenericA || isGenericB;
        if (isGenericA && one is KindGroup.Attack or KindGroup.Fight
            && two is KindGroup.Attack or KindGroup.Fight or KindGroup.Blast or KindGroup.Remote or KindGroup.Crowd
            or KindGroup.Seizure) return true;
        if (isGenericB && two is KindGroup.Attack or KindGroup.Fight
            && one is KindGroup.Attack or KindGroup.Fight or KindGroup.Blast or KindGroup.Remote or KindGroup.Crowd
            or KindGroup.Seizure) return true;
        return (one, two) is (KindGroup.Crowd, KindGroup.Arrest) or (KindGroup.Arrest, KindGroup.Crowd);
    }
}
