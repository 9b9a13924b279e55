using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Ogc.Feed;

/// <summary>An event of the feed.</summary>
/// <param name="Quad">Its quadkey.</param>
/// <param name="Id">Its id.</param>
/// <param name="Mark">What maps show of it.</param>
/// <param name="IsGone">Whether it has been rejected since the client read it.</param>
internal readonly record struct FeedRow(long Quad, long Id, EventMark Mark, bool IsGone = false);
