namespace GeoConflict.Api.Data;

/// <summary>The database cannot be brought to this program's schema; the message says what to do.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
