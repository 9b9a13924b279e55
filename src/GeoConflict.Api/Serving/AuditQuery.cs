using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Serving;

/// <summary>Which part of the audit log.</summary>
public sealed record AuditQuery
{
    /// <summary>Before which act.</summary>
    [FromQuery(Name = "before")]
    [Description("Acts before the one of this number; the latest if left out.")]
    public string? Before { get; init; }

    /// <summary>The number.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    internal long ParseBefore()
    {
        if (string.IsNullOrEmpty(Before)) return long.MaxValue;
        return long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new BadHttpRequestException($"before: '{Before}' is no number of an act.");
    }
}
