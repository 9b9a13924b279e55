namespace GeoConflict.Api.Scores;

/// <summary>The filter that answers a scored set.</summary>
internal enum ScoredFilter
{
    /// <summary>Places and events of texts.</summary>
    Extract,

    /// <summary>Look-up of place names.</summary>
    Geocode,

    /// <summary>Reports of one event.</summary>
    Dedup,
}
