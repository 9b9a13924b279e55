namespace GeoConflict.Events.Coding;

/// <summary>A group of sub-event types.</summary>
internal enum KindGroup
{
    /// <summary>Battles.</summary>
    Fight,

    /// <summary>Bombs on the spot.</summary>
    Blast,

    /// <summary>From a distance: shells, rockets, aircraft, gas.</summary>
    Remote,

    /// <summary>Attacks on people.</summary>
    Attack,

    /// <summary>Protests and riots.</summary>
    Crowd,

    /// <summary>Arrests.</summary>
    Arrest,

    /// <summary>Abductions and sexual violence.</summary>
    Seizure,

    /// <summary>All others.</summary>
    Other,
}
