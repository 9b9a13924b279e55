using System.ComponentModel;
using System.Globalization;
using GeoConflict.Api.Events;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Review;

/// <summary>Which changes.</summary>
public sealed record ChangesQuery
{
    /// <summary>Since when.</summary>
    [FromQuery(Name = "since")]
    [Description("An RFC 3339 day or instant, or 'next' of the page before.")]
    public string? Since { get; init; }

    /// <summary>The instant, and the revision within it after which to go on.</summary>
    internal (DateTimeOffset At, long RevisionId) Parse()
    {
        if (string.IsNullOrEmpty(Since)) throw EventFilter.Malformed("since", "is missing");
        var comma = Since.LastIndexOf(',');
        var number = 0L;
        if (comma > 0 && !long.TryParse(Since[(comma + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out number))
            throw EventFilter.Malformed("since", $"'{Since}' comes from no page before");
        var at = Instant.Parse("since", comma > 0 ? Since[..comma] : Since, isEnd: false);
        return (at, comma > 0 ? number : long.MaxValue);
    }
}
