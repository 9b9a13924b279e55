namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>An event as it is now, written since a snapshot was read.</summary>
/// <param name="Quad">Its quadkey.</param>
/// <param name="Id">Its id.</param>
/// <param name="Mark">What maps show of it.</param>
/// <param name="IsGone">Whether it has been rejected.</param>
internal readonly record struct EventChange(long Quad, long Id, EventMark Mark, bool IsGone);
