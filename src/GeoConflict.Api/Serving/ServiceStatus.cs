namespace GeoConflict.Api.Serving;

/// <summary>How much there is.</summary>
/// <param name="Events">Events that are not rejected.</param>
/// <param name="Articles">All articles.</param>
/// <param name="Queued">Articles still to be coded.</param>
/// <param name="Failed">Articles that could not be coded.</param>
/// <param name="FirstDate">First day of the earliest event; null if there is none.</param>
/// <param name="LastDate">Last day of the latest event; null if there is none.</param>
/// <param name="DataVersion">Grows with every change of the events.</param>
/// <param name="Gazetteer">The places; null if they have not been built.</param>
/// <param name="Version">Version of the program.</param>
public sealed record ServiceStatus(
    int Events, int Articles, int Queued, int Failed, DateOnly? FirstDate, DateOnly? LastDate, long DataVersion,
    GazetteerStatus? Gazetteer, string Version);
