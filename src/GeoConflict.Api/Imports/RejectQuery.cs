using System.ComponentModel;
using System.Globalization;
using GeoConflict.Api.Events;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Imports;

/// <summary>Which of the rows that were set aside.</summary>
internal sealed record RejectQuery
{
    /// <summary>After which line.</summary>
    [FromQuery(Name = "after")]
    [Description("Rows after this line number; from the first if left out.")]
    public string? After { get; init; }

    /// <summary>The line number to go on after.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    internal long ParseAfter()
    {
        if (string.IsNullOrEmpty(After)) return 0;
        return long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line
            : throw EventFilter.Malformed("after", $"'{After}' is no line number");
    }
}
