using System.ComponentModel;

namespace GeoConflict.Api.Articles;

/// <summary>A page to be fetched.</summary>
public sealed record FetchRequest
{
    /// <summary>Address.</summary>
    [Description("Address of the page: http or https, on a public host.")]
    public required string Url { get; init; }
}
