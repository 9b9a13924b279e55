namespace GeoConflict.Api.Ogc.Collections;

/// <summary>A property of a collection's features that filters may name.</summary>
/// <param name="Name">As filters and features have it.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Sql">The expression it stands for; this program's or the catalogue's, never a caller's.</param>
/// <param name="Description">What it says; null where only the database knows.</param>
/// <param name="NeedsJoin">Whether it is a column of the joined table, not of the one that is read.</param>
internal sealed record FeatureProperty(
    string Name, PropertyKind Kind, string Sql, string? Description = null, bool NeedsJoin = false)
{
    /// <summary>Values it may have; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
