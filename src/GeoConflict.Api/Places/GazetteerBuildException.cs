namespace GeoConflict.Api.Places;

/// <summary>The gazetteer cannot be built; the message says why and what to do.</summary>
public sealed class GazetteerBuildException(string message, Exception? innerException = null)
    : Exception(message, innerException);
