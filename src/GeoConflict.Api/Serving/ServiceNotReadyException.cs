namespace GeoConflict.Api.Serving;

/// <summary>Something the service needs has not been set up; the message says what to do.</summary>
public sealed class ServiceNotReadyException(string message, Exception? inner = null) : Exception(message, inner);
