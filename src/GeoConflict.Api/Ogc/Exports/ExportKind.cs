namespace GeoConflict.Api.Ogc.Exports;

/// <summary>What the values of an exported field are.</summary>
internal enum ExportKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days.</summary>
    Day,
}
