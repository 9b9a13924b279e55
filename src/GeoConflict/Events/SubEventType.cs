namespace GeoConflict.Events;

/// <summary>The 25 sub-event types of ACLED, in the order of their event types. Names as published: <see
/// cref="EventTaxonomy"/>.</summary>
public enum SubEventType
{
#pragma warning disable CS1591 // The names are the taxonomy's own; EventTaxonomy gives them as published.
    ArmedClash, GovernmentRegainsTerritory, NonStateActorOvertakesTerritory,
    ChemicalWeapon, AirDroneStrike, SuicideBomb, ShellingArtilleryMissileAttack, RemoteExplosiveLandmineIed, Grenade,
    SexualViolence, Attack, AbductionForcedDisappearance,
    PeacefulProtest, ProtestWithIntervention, ExcessiveForceAgainstProtesters,
    ViolentDemonstration, MobViolence,
    Agreement, Arrests, ChangeToGroupActivity, DisruptedWeaponsUse, HeadquartersOrBaseEstablished,
    LootingPropertyDestruction, NonViolentTransferOfTerritory, Other,
#pragma warning restore CS1591
}
