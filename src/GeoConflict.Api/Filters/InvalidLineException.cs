namespace GeoConflict.Api.Filters;

/// <summary>A line of a filter's input that lacks what is needed, or holds what cannot be.</summary>
public sealed class InvalidLineException(string message) : Exception(message);
