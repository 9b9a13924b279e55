namespace GeoConflict.Api.Tiles;

/// <summary>
/// A stretch of boundary with the same unit on each side all along; neighbours share it, so they always agree.
/// </summary>
/// <param name="Vertices">In order; a closed arc (an island, an enclave) repeats its first vertex at the end.</param>
/// <param name="Left">Index of the unit to the left of the direction of travel, or <see cref="Sea"/>.</param>
/// <param name="Right">Index of the unit to the right, or <see cref="Sea"/>.</param>
internal sealed record Arc(Vertex[] Vertices, int Left, int Right)
{
    /// <summary>In place of a unit: water, or the edge of the data.</summary>
    public const int Sea = -1;
}
