namespace GeoConflict.Api.Ogc.Collections;

/// <summary>What the values of a property are.</summary>
internal enum PropertyKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Instants.</summary>
    Instant,

    /// <summary>Lists of characters.</summary>
    TextList,

    /// <summary>Places on Earth.</summary>
    Geometry,
}
