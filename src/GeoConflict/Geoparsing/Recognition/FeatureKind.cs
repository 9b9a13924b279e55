namespace GeoConflict.Geoparsing.Recognition;

/// <summary>What the words beside a name say of its kind.</summary>
internal enum FeatureKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>"republic of".</summary>
    Country,

    /// <summary>"province", "governorate", "state".</summary>
    First,

    /// <summary>"county", "district".</summary>
    Second,

    /// <summary>"city of", "village", "camp".</summary>
    Populated,

    /// <summary>"airport", "air base".</summary>
    Airfield,
}
