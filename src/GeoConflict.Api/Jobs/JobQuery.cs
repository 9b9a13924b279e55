using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Jobs;

/// <summary>Which work is meant.</summary>
public sealed record JobQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    private static readonly string[] Statuses = ["waiting", "running", "done", "failed", "cancelled"];
    private static readonly string[] Kinds = [JobName.CodeArticle, JobName.FetchItem];

    /// <summary>State.</summary>
    [FromQuery(Name = "status")]
    [Description("waiting, running, done, failed or cancelled; all if left out.")]
    public string? Status { get; init; }

    /// <summary>Kind.</summary>
    [FromQuery(Name = "kind")]
    [Description("code_article or fetch_item; both if left out.")]
    public string? Kind { get; init; }

    /// <summary>How many.</summary>
    [FromQuery(Name = "limit")]
    [Description("How many at most, 1 to 500; 50 if left out.")]
    public string? Limit { get; init; }

    /// <summary>Checks what was asked.</summary>
    /// <exception cref="BadHttpRequestException">A parameter is malformed; names it.</exception>
    public (string? Status, string? Kind, int Limit) Check()
    {
        if (Status is not null && !Statuses.Contains(Status, StringComparer.Ordinal))
            throw new BadHttpRequestException($"status: '{Status}' is none of {string.Join(", ", Statuses)}.");
        if (Kind is not null && !Kinds.Contains(Kind, StringComparer.Ordinal))
            throw new BadHttpRequestException($"kind: '{Kind}' is none of {string.Join(", ", Kinds)}.");
        if (Limit is null) return (Status, Kind, DefaultLimit);
        return int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MaxLimit
            ? (Status, Kind, limit)
            : throw new BadHttpRequestException($"limit: '{Limit}' is no whole number from 1 to {MaxLimit}.");
    }
}
