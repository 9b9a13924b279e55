namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>What a name in a text is the name of.</summary>
public enum NameUse
{
    /// <summary>A place.</summary>
    Place,

    /// <summary>A place, or a nation's adjective, inside another name: "Aleppo University".</summary>
    Nested,

    /// <summary>A nation's adjective: "Syrian troops".</summary>
    Demonym,

    /// <summary>A people: "Syrians".</summary>
    People,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A person.</summary>
    Person,

    /// <summary>Something else: a work, a product, an occasion.</summary>
    Other,
}
