namespace GeoConflict.Api.Setup;

/// <summary>Which files of a library are wanted and where they go.</summary>
/// <param name="Root">The folder inside the library that is cut off; empty for its top.</param>
/// <param name="Destination">The folder they go to, under the manifest's own, with forward slashes.</param>
/// <param name="Files">Names and globs relative to the root; "!" in front takes names out again.</param>
internal sealed record LibmanMapping(string Root, string Destination, IReadOnlyList<string> Files);
