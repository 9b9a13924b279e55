using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary>How finely time is cut.</summary>
public sealed record TimelineQuery
{
    private const int DefaultBins = 120;
    private const int MaxBins = 500;

    /// <summary>How many bins.</summary>
    [FromQuery(Name = "bins")]
    [Description("How many bins at most, 1 to 500; 120 if left out.")]
    public string? Bins { get; init; }

    /// <summary>How many bins at most.</summary>
    /// <exception cref="BadHttpRequestException">The number is none.</exception>
    internal int ParseBins()
    {
        if (string.IsNullOrEmpty(Bins)) return DefaultBins;
        return int.TryParse(Bins, NumberStyles.None, CultureInfo.InvariantCulture, out var bins)
            && bins is >= 1 and <= MaxBins
            ? bins
            : throw EventFilter.Malformed("bins", $"'{Bins}' is no number from 1 to {MaxBins}");
    }
}
