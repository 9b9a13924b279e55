namespace GeoConflict.Events.Coding;

/// <summary>What sort of article it is, as far as that tells whether its words of war are meant.</summary>
internal enum ArticleGenre
{
    /// <summary>News.</summary>
    News,

    /// <summary>Sport, markets: words of war are figures of speech.</summary>
    Figurative,

    /// <summary>Opinion: nothing is reported.</summary>
    Opinion,

    /// <summary>A drill or exercise: nothing is meant in earnest.</summary>
    Exercise,

    /// <summary>A trial, an anniversary, an obituary: what happened lies long back.</summary>
    Retrospect,

    /// <summary>A natural disaster or an accident.</summary>
    Disaster,

    /// <summary>A false alarm.</summary>
    FalseAlarm,
}
