namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Why nothing was fetched.</summary>
public enum FetchFault
{
    /// <summary>The address is malformed, carries a password, or is neither http nor https.</summary>
    BadAddress,

    /// <summary>The host has no address.</summary>
    UnknownHost,

    /// <summary>The host is, or may be, on this machine or network.</summary>
    ForbiddenAddress,

    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>The time was up.</summary>
    TooSlow,

    /// <summary>The body is longer than is taken.</summary>
    TooLarge,

    /// <summary>More redirects than are followed, or a circle of them.</summary>
    TooManyRedirects,

    /// <summary>The host asks in its robots.txt not to fetch this.</summary>
    ForbiddenByRobots,

    /// <summary>The host answered with an error.</summary>
    Refused,

    /// <summary>The body cannot be decompressed.</summary>
    BrokenBody,

    /// <summary>There is nothing in the body that is understood.</summary>
    NotReadable,
}
