namespace GeoConflict.Api.Imports;

/// <summary>A row that cannot be read, with the reason in words; the row is set aside and the others go on.</summary>
internal sealed class UnreadableRowException(string message) : Exception(message);
