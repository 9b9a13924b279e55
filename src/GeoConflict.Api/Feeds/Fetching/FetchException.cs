using GeoConflict.Api.Data;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>Nothing was fetched; the message names the address and says why.</summary>
public sealed class FetchException(FetchFault fault, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public FetchFault Fault => fault;

    /// <summary>The fault as the API writes it: forbidden_address.</summary>
    public string FaultName => SnakeCase.Of(fault.ToString());

    /// <summary>Status of the answer; null if there was none.</summary>
    public int? Status { get; init; }

    /// <summary>How long the host asks to wait; null if it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether trying again later may help.</summary>
    public bool IsPassing => fault switch
    {
        FetchFault.UnknownHost or FetchFault.Unreachable or FetchFault.TooSlow or FetchFault.BrokenBody => true,
        FetchFault.Refused => Status is 408 or 425 or 429 or >= 500,
        _ => false,
    };
}
