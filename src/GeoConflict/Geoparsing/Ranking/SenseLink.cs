namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Another name that stands in the same sentence as a name.</summary>
/// <param name="Other">The other name.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="Closeness">1 if it stands next to the name, less the more letters lie between; in (0, 1].</param>
internal readonly record struct SenseLink(SenseGroup Other, LinkSide Side, float Closeness);

/// <summary>Where the other name stands.</summary>
internal enum LinkSide
{
    /// <summary>Before the name.</summary>
    Before,

    /// <summary>After the name.</summary>
    After,

    /// <summary>Before the name, parted by a comma only.</summary>
    Content,

    /// <summary>After the name, parted by a comma only.</summary>
    Container,
}
