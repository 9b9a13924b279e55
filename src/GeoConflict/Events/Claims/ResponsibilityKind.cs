namespace GeoConflict.Events.Claims;

/// <summary>What is said of who did it.</summary>
public enum ResponsibilityKind
{
    /// <summary>The party says that it did it.</summary>
    Claimed,

    /// <summary>Others say that the party did it.</summary>
    Blamed,

    /// <summary>The party says that it did not do it.</summary>
    Denied,
}
