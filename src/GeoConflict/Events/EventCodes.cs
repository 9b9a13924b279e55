using System.Collections.Frozen;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events;

/// <summary>Codes of other event data sets, computed from an event's own fields; nothing of this is stored.</summary>
/// <remarks>
/// ACLED codebook (2023), UCDP GED codebook (23.1), CAMEO codebook (1.1b3), PLOVER manual (2021).
/// </remarks>
public static class EventCodes
{
    private const double NearbyM = 25_000;

    private static readonly FrozenSet<string> FuzzyAreas = FrozenSet.ToFrozenSet(
    [
        "RGN", "RGNH", "RGNE", "AREA", "ADMD", "ADMX", "TERR", "ZN", "CST", "COLF", "LCTY", "PRSH", "ZNB",
        "STM", "STMS", "STMI", "WAD", "CNL", "LK", "LKS", "RSV", "RD", "RR", "RDJCT", "TRL",
        "MT", "MTS", "HLL", "HLLS", "VAL", "VALS", "DSRT", "PLN", "PLT", "DLTA", "PEN", "ISLS", "CAPE", "PASS", "FRST",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Waters = FrozenSet.ToFrozenSet(
        ["SEA", "OCN", "GULF", "STRT", "CHN", "SD"], StringComparer.Ordinal);

    /// <summary>
    /// UCDP where_prec: 1 exact, 2 within about 25 km, 3 ADM2, 4 ADM1, 5 line or fuzzy area, 6 country, 7 sea or air.
    /// </summary>
    /// <param name="featureCode">GeoNames feature code of the place.</param>
    /// <param name="uncertaintyM">Radius in metres that holds what is meant.</param>
    /// <param name="relation">How the text relates the event to the place; null for "at".</param>
    public static int UcdpWherePrecision(string featureCode, double uncertaintyM, SpatialRelationKind? relation)
    {
        if (Waters.Contains(featureCode)) return 7;
        if (featureCode.StartsWith("PCL", StringComparison.Ordinal)) return relation is null ? 6 : 5;
        if (featureCode is "ADM1" or "ADM1H") return relation is null ? 4 : 5;
        if (FuzzyAreas.Contains(featureCode)) return 5;
        if (featureCode.StartsWith("ADM", StringComparison.Ordinal)) return 3;
        return relation switch
        {
            null or SpatialRelationKind.PartOf => 1,
            _ when uncertaintyM <= NearbyM => 2,
            _ => 5,
        };
    }

    /// <summary>ACLED geo_precision: 1 the named town, 2 part of a region or near a town, 3 a larger region.</summary>
    /// <inheritdoc cref="UcdpWherePrecision"/>
    public static int AcledGeoPrecision(string featureCode, double uncertaintyM, SpatialRelationKind? relation) =>
        UcdpWherePrecision(featureCode, uncertaintyM, relation) switch
        {
            1 => 1,
            2 or 3 => 2,
            5 when uncertaintyM <= 2 * NearbyM => 2,
            _ => 3,
        };

    /// <summary>ACLED time_precision: 1 the day, 2 within a week, 3 within a month or more; null where no day is
    /// known.</summary>
    public static int? AcledTimePrecision(DateInterval date) => date.Days switch
    {
        null => date.IsUnknown ? null : 3,
        1 => 1,
        <= 7 => 2,
        _ => 3,
    };

    /// <summary>UCDP date_prec: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 more; null where no day
    /// is known.</summary>
    public static int? UcdpDatePrecision(DateInterval date) => date.Days switch
    {
        null => date.IsUnknown ? null : 5,
        1 => 1,
        <= 6 => 2,
        7 => 3,
        <= 31 => 4,
        _ => 5,
    };

    /// <summary>
    /// UCDP type_of_violence: 1 state-based, 2 non-state, 3 one-sided; null if no organised party uses violence.
    /// </summary>
    /// <param name="subType">What happened.</param>
    /// <param name="actor1">Sort of the first party; null if not known.</param>
    /// <param name="actor2">Sort of the second party; null if not known.</param>
    public static int? UcdpTypeOfViolence(SubEventType subType, ActorKind? actor1, ActorKind? actor2)
    {
        if (EventTaxonomy.TypeOf(subType) == EventType.StrategicDevelopments) return null;
        var first = SideOf(actor1);
        var second = SideOf(actor2);
        if (first == Side.Unarmed && second != Side.Unarmed) (first, second) = (second, first);
        return (first, second) switch
        {
            (Side.State, Side.State or Side.Armed) or (Side.Armed, Side.State) => 1,
            (Side.Armed, Side.Armed) => 2,
            (Side.State or Side.Armed, Side.Unarmed) => 3,
            (Side.State or Side.Armed, Side.Unknown) when IsOneSided(subType) => 3,
            _ => null,
        };
    }

    /// <summary>CAMEO root code, two digits; null where no root fits.</summary>
    public static string? CameoRoot(SubEventType subType) => subType switch
    {
        SubEventType.ArmedClash or SubEventType.GovernmentRegainsTerritory
            or SubEventType.NonStateActorOvertakesTerritory or SubEventType.AirDroneStrike
            or SubEventType.ShellingArtilleryMissileAttack => "19",
        SubEventType.ChemicalWeapon => "20",
        SubEventType.SuicideBomb or SubEventType.RemoteExplosiveLandmineIed or SubEventType.Grenade
            or SubEventType.SexualViolence or SubEventType.Attack
            or SubEventType.AbductionForcedDisappearance => "18",
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention
            or SubEventType.ViolentDemonstration or SubEventType.MobViolence => "14",
        SubEventType.ExcessiveForceAgainstProtesters or SubEventType.Arrests
            or SubEventType.DisruptedWeaponsUse or SubEventType.LootingPropertyDestruction => "17",
        SubEventType.ChangeToGroupActivity or SubEventType.HeadquartersOrBaseEstablished => "15",
        SubEventType.Agreement => "05",
        SubEventType.NonViolentTransferOfTerritory => "08",
        _ => null,
    };

    /// <summary>PLOVER class: "ASSAULT", "PROTEST", …; null where none fits.</summary>
    public static string? PloverClass(SubEventType subType) => CameoRoot(subType) switch
    {
        "05" => "AGREE",
        "08" => "RETREAT",
        "14" => "PROTEST",
        "15" => "MOBILIZE",
        "17" => "COERCE",
        "18" or "19" or "20" => "ASSAULT",
        _ => null,
    };

    private static bool IsOneSided(SubEventType subType) =>
        EventTaxonomy.TypeOf(subType) == EventType.ViolenceAgainstCivilians
        || subType == SubEventType.ExcessiveForceAgainstProtesters;

    private static Side SideOf(ActorKind? kind) => kind switch
    {
        ActorKind.StateForces or ActorKind.ExternalForces => Side.State,
        ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia => Side.Armed,
        ActorKind.Civilians or ActorKind.Protesters or ActorKind.Rioters => Side.Unarmed,
        _ => Side.Unknown,
    };

    private enum Side
    {
        Unknown,
        State,
        Armed,
        Unarmed,
    }
}
