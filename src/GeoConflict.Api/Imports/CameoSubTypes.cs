using GeoConflict.Events;

namespace GeoConflict.Api.Imports;

/// <summary>What CAMEO's codes of conflict are in ACLED's words.</summary>
/// <remarks>CAMEO codebook 1.1b3, roots 14 (protest), 15 (show of force), 17 (coercion), 18 (assault), 19 (fight) and 20
/// (mass violence).</remarks>
internal static class CameoSubTypes
{
    private static readonly (string Prefix, SubEventType SubType)[] Prefixes =
    [
        ("145", SubEventType.ViolentDemonstration),
        ("14", SubEventType.PeacefulProtest),
        ("15", SubEventType.ChangeToGroupActivity),
        ("171", SubEventType.LootingPropertyDestruction),
        ("173", SubEventType.Arrests),
        ("175", SubEventType.ExcessiveForceAgainstProtesters),
        ("17", SubEventType.Other),
        ("181", SubEventType.AbductionForcedDisappearance),
        ("1821", SubEventType.SexualViolence),
        ("1831", SubEventType.SuicideBomb),
        ("183", SubEventType.RemoteExplosiveLandmineIed),
        ("18", SubEventType.Attack),
        ("191", SubEventType.Other),
        ("194", SubEventType.ShellingArtilleryMissileAttack),
        ("195", SubEventType.AirDroneStrike),
        ("19", SubEventType.ArmedClash),
        ("204", SubEventType.ChemicalWeapon),
        ("20", SubEventType.Attack),
    ];

    /// <summary>The sub-event type of a code; null where it is no conflict.</summary>
    /// <param name="code">Two to four digits.</param>
    /// <param name="actor">Sort of the first party: who takes land decides which taking it is.</param>
    public static SubEventType? Find(string code, ActorKind? actor)
    {
        if (code.StartsWith("192", StringComparison.Ordinal))
        {
            return actor == ActorKind.StateForces ? SubEventType.GovernmentRegainsTerritory
                : SubEventType.NonStateActorOvertakesTerritory;
        }

        foreach (var (prefix, subType) in Prefixes)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal)) return subType;
        }

        return null;
    }
}
