namespace GeoConflict.Api.Imports;

/// <summary>A country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Its usual name.</param>
internal sealed record CountryName(string Code, string Name);
