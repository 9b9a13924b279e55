using System.ComponentModel;
using System.Globalization;
using GeoConflict.Api.Events;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Review;

/// <summary>Which part of the review queue.</summary>
public sealed record ReviewQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    /// <summary>How many.</summary>
    [FromQuery(Name = "limit")]
    [Description("How many events at most, 1 to 500; 50 if left out.")]
    public string? Limit { get; init; }

    /// <summary>How certain at most.</summary>
    [FromQuery(Name = "confidence_max")]
    [Description("Events with at most this confidence, 0 to 1; all if left out.")]
    public string? ConfidenceMax { get; init; }

    /// <summary>From where on.</summary>
    [FromQuery(Name = "after")]
    [Description("Where to go on, from 'next' of the page before.")]
    public string? After { get; init; }

    /// <summary>How many events at most.</summary>
    internal int ParseLimit()
    {
        if (string.IsNullOrEmpty(Limit)) return DefaultLimit;
        return int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MaxLimit
            ? limit
            : throw EventFilter.Malformed("limit", $"'{Limit}' is no number from 1 to {MaxLimit}");
    }

    /// <summary>How certain at most.</summary>
    internal double ParseConfidence()
    {
        if (string.IsNullOrEmpty(ConfidenceMax)) return 1;
        return double.TryParse(ConfidenceMax, NumberStyles.Float, CultureInfo.InvariantCulture, out var most)
            && most is >= 0 and <= 1
            ? most
            : throw EventFilter.Malformed("confidence_max", $"'{ConfidenceMax}' is no number from 0 to 1");
    }

    /// <summary>Confidence and id of the last event of the page before.</summary>
    internal (double Confidence, long EventId) ParseAfter()
    {
        if (string.IsNullOrEmpty(After)) return (-1, 0);
        var colon = After.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && double.TryParse(After[..colon], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence)
            && long.TryParse(After[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var eventId)
            ? (confidence, eventId)
            : throw EventFilter.Malformed("after", $"'{After}' comes from no page before");
    }
}
