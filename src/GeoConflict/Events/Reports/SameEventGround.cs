namespace GeoConflict.Events.Reports;

/// <summary>On what two reports are compared.</summary>
internal enum SameEventGround
{
    /// <summary>What is so for any two.</summary>
    Start,

    /// <summary>Days apart.</summary>
    Days,

    /// <summary>Words in common.</summary>
    Words,

    /// <summary>What the words stand for.</summary>
    Concepts,

    /// <summary>Figures in common.</summary>
    Numbers,

    /// <summary>How many of whom.</summary>
    Victims,

    /// <summary>How many were killed.</summary>
    Tolls,

    /// <summary>Types of event.</summary>
    Types,

    /// <summary>Who took part.</summary>
    Actors,

    /// <summary>Where.</summary>
    Places,

    /// <summary>How many other reports it might be.</summary>
    Company,
}
