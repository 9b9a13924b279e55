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
}
