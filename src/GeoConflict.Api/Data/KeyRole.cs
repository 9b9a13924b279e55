namespace GeoConflict.Api.Data;

/// <summary>What the holder of a key may do; each may do all that the ones before may.</summary>
public enum KeyRole
{
    /// <summary>Read, also where reading without a key is off.</summary>
    Reader,

    /// <summary>Add articles, feeds and events, review, join and split.</summary>
    Analyst,

    /// <summary>Read the audit log.</summary>
    Admin,
}
