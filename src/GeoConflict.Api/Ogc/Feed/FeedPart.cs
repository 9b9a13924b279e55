namespace GeoConflict.Api.Ogc.Feed;

/// <summary>Which events of the feed that has no filter: a page shows the newest while the rest is on its way.</summary>
internal enum FeedPart
{
    /// <summary>All of them.</summary>
    Whole,

    /// <summary>Those that ended within a year of the newest.</summary>
    Recent,

    /// <summary>The others, and those of which no day is known.</summary>
    Older,
}
