namespace GeoConflict.Events;

/// <summary>The six event types of ACLED.</summary>
public enum EventType
{
    /// <summary>"Battles".</summary>
    Battles,

    /// <summary>"Explosions/Remote violence".</summary>
    ExplosionsRemoteViolence,

    /// <summary>"Violence against civilians".</summary>
    ViolenceAgainstCivilians,

    /// <summary>"Protests".</summary>
    Protests,

    /// <summary>"Riots".</summary>
    Riots,

    /// <summary>"Strategic developments".</summary>
    StrategicDevelopments,
}
