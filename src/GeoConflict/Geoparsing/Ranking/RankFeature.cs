namespace GeoConflict.Geoparsing.Ranking;

/// <summary>What the ranker weighs about a place that a name may mean; the weights' file names them so.</summary>
/// <remarks>Most lie in [0, 1]. "None" stands for the reading that no known place is meant.</remarks>
internal enum RankFeature
{
    /// <summary>How well known the place is, capped.</summary>
    Fame,

    /// <summary>How much less known than the best known of the name; not positive.</summary>
    FameBelowBest,

    /// <summary>It is the best known of the name.</summary>
    IsBestKnown,

    /// <summary>By how much the best known leads the second.</summary>
    FameLead,

    /// <summary>Logarithm of its place in the order of fame.</summary>
    LogRank,

    /// <summary>A country.</summary>
    IsCountry,

    /// <summary>A first-order unit.</summary>
    IsProvince,

    /// <summary>A unit of lower order.</summary>
    IsDistrict,

    /// <summary>A populated place.</summary>
    IsSettlement,

    /// <summary>A country's capital.</summary>
    IsCapital,

    /// <summary>Seat of a unit.</summary>
    IsSeat,

    /// <summary>Part of a town.</summary>
    IsQuarter,

    /// <summary>Water, hill, park, region.</summary>
    IsNature,

    /// <summary>An air base or airport.</summary>
    IsAirfield,

    /// <summary>The name is its usual one.</summary>
    IsOwnName,

    /// <summary>It is the best known of those whose usual name it is.</summary>
    IsBestOfOwnName,

    /// <summary>No other place has the name.</summary>
    IsUnique,

    /// <summary>Logarithm of how many places have the name.</summary>
    LogCandidates,

    /// <summary>The words beside the name tell its kind.</summary>
    CueFits,

    /// <summary>The words beside the name tell another kind.</summary>
    CueMisfits,

    /// <summary>A town in a unit of the same name.</summary>
    HasTwinUnit,

    /// <summary>A unit with a town of the same name in it.</summary>
    HasTwinTown,

    /// <summary>Found by a name spelled alike or a part of the name only.</summary>
    IsInexact,

    /// <summary>Share of the words that are its name, where only a part is.</summary>
    PartShare,

    /// <summary>That part ends the name.</summary>
    IsLastPart,

    /// <summary>In the country that the article comes from or the caller asked for.</summary>
    InSourceCountry,

    /// <summary>In another country than the article comes from.</summary>
    OutsideSourceCountry,

    /// <summary>In the province of the article's newsroom.</summary>
    InHomeProvince,

    /// <summary>How near the newsroom.</summary>
    NearHome,

    /// <summary>The name stands in the date line.</summary>
    InDateline,

    /// <summary>Logarithm of how often the name stands in the text.</summary>
    LogMentions,

    /// <summary>Another name of the article is read as the same place.</summary>
    AlsoRead,

    /// <summary>"X, Y": it lies in some reading of Y.</summary>
    InContainer,

    /// <summary>"X, Y": it lies in Y as Y is now read.</summary>
    InContainerRead,

    /// <summary>"X, Y": it holds some reading of X.</summary>
    HoldsContent,

    /// <summary>"X, Y": it holds X as X is now read.</summary>
    HoldsContentRead,

    /// <summary>It lies in the area named shortly after.</summary>
    InAreaAfter,

    /// <summary>It lies in the area named shortly before.</summary>
    InAreaBefore,

    /// <summary>It holds places named beside it.</summary>
    HoldsNeighbour,

    /// <summary>Other names read as lying in its country.</summary>
    CountryMass,

    /// <summary>Their share of all names.</summary>
    CountryShare,

    /// <summary>Its country is the one with most names.</summary>
    InTopCountry,

    /// <summary>Other names read as lying in its province.</summary>
    ProvinceMass,

    /// <summary>Their share of all names.</summary>
    ProvinceShare,

    /// <summary>Other names read as lying in its district.</summary>
    DistrictMass,

    /// <summary>Names of the same sentence in its country.</summary>
    SentenceCountryMass,

    /// <summary>Names of the same sentence in its province.</summary>
    SentenceProvinceMass,

    /// <summary>Its country itself is named.</summary>
    CountryNamed,

    /// <summary>Its province itself is named.</summary>
    ProvinceNamed,

    /// <summary>Its district itself is named.</summary>
    DistrictNamed,

    /// <summary>Countries are named, but not its own.</summary>
    IsForeign,

    /// <summary>Other places within 30 km.</summary>
    Within30Km,

    /// <summary>Other places within 100 km.</summary>
    Within100Km,

    /// <summary>Other places within 300 km.</summary>
    Within300Km,

    /// <summary>How near the nearest other place is, by logarithm.</summary>
    Nearest,

    /// <summary>None is meant: always.</summary>
    None,

    /// <summary>None is meant: fame of the best known place of the name.</summary>
    NoneFame,

    /// <summary>None is meant: logarithm of how many places have the name.</summary>
    NoneLogCandidates,

    /// <summary>None is meant: the name is found by similar spelling or in part only.</summary>
    NoneInexact,

    /// <summary>None is meant: countries are named, but no candidate's.</summary>
    NoneForeign,

    /// <summary>None is meant: no candidate is of the kind told.</summary>
    NoneCueMisfits,

    /// <summary>None is meant: no candidate lies in the container.</summary>
    NoneInContainer,

    /// <summary>None is meant: no candidate has it as its usual name.</summary>
    NoneOwnName,

    /// <summary>None is meant: the area named beside it holds no candidate.</summary>
    NoneInArea,
}
