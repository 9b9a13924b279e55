namespace GeoConflict.Api.Setup;

/// <summary>One library of a libman.json.</summary>
/// <param name="Name">Its name in the npm registry.</param>
/// <param name="Version">One exact version.</param>
/// <param name="Mappings">At least one.</param>
internal sealed record LibmanLibrary(string Name, string Version, IReadOnlyList<LibmanMapping> Mappings)
{
    /// <summary>name@version.</summary>
    public string Id => $"{Name}@{Version}";
}
