using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary>As of when events are shown.</summary>
public sealed record AsOfQuery
{
    /// <summary>The instant.</summary>
    [FromQuery(Name = "as_of")]
    [Description("An RFC 3339 instant or day (its end): events as they were stored then; words of q are today's.")]
    public string? AsOf { get; init; }

    /// <summary>The instant, UTC; null for now.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    internal DateTimeOffset? Parse() => string.IsNullOrEmpty(AsOf) ? null : Instant.Parse("as_of", AsOf, isEnd: true);
}
