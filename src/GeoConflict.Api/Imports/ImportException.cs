namespace GeoConflict.Api.Imports;

/// <summary>A file that cannot be imported at all, with the reason in words.</summary>
internal sealed class ImportException(string message) : Exception(message);
