namespace GeoConflict.Api.Serving;

/// <summary>How many places are known.</summary>
/// <param name="Places">Places.</param>
/// <param name="Names">Different folded names; null if not known.</param>
public sealed record GazetteerStatus(int Places, long? Names);
