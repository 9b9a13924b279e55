namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>What a rule says of a name.</summary>
internal enum MatchVerdict
{
    /// <summary>Nothing: the next rule is asked.</summary>
    None,

    /// <summary>It names no place here.</summary>
    NoPlace,

    /// <summary>It names a place.</summary>
    Place,

    /// <summary>It names a people.</summary>
    Demonym,

    /// <summary>It stands inside another name.</summary>
    Nested,

    /// <summary>It stands for a government.</summary>
    Metonym,
}
