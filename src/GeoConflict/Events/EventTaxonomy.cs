namespace GeoConflict.Events;

/// <summary>ACLED's names for event types and sub-event types, and which belongs to which.</summary>
/// <remarks>Armed Conflict Location and Event Data Project, codebook of 2023.</remarks>
public static class EventTaxonomy
{
    private static readonly string[] TypeNames =
    [
        "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
        "Strategic developments",
    ];

    private static readonly string[] SubTypeNames =
    [
        "Armed clash", "Government regains territory", "Non-state actor overtakes territory",
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
        "Sexual violence", "Attack", "Abduction/forced disappearance",
        "Peaceful protest", "Protest with intervention", "Excessive force against protesters",
        "Violent demonstration", "Mob violence",
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    ];

    /// <summary>The name as published: "Explosions/Remote violence".</summary>
    public static string NameOf(EventType type) => TypeNames[(int)type];

    /// <summary>The name as published: "Air/drone strike".</summary>
    public static string NameOf(SubEventType subType) => SubTypeNames[(int)subType];

    /// <summary>The event type that a sub-event type belongs to.</summary>
    public static EventType TypeOf(SubEventType subType) => subType switch
    {
        <= SubEventType.NonStateActorOvertakesTerritory => EventType.Battles,
        <= SubEventType.Grenade => EventType.ExplosionsRemoteViolence,
        <= SubEventType.AbductionForcedDisappearance => EventType.ViolenceAgainstCivilians,
        <= SubEventType.ExcessiveForceAgainstProtesters => EventType.Protests,
        <= SubEventType.MobViolence => EventType.Riots,
        _ => EventType.StrategicDevelopments,
    };

    /// <summary>Reads a published event type name, letter case ignored; null if it is none.</summary>
    public static EventType? ParseType(string name) => IndexOf(TypeNames, name) is { } i ? (EventType)i : null;

    /// <summary>Reads a published sub-event type name, letter case ignored; null if it is none.</summary>
    public static SubEventType? ParseSubType(string name) =>
        IndexOf(SubTypeNames, name) is { } i ? (SubEventType)i : null;

    private static int? IndexOf(string[] names, string name) =>
        Array.FindIndex(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is var i and >= 0 ? i : null;
}
