using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary>Which part of the list of events.</summary>
public sealed record EventPageQuery
{
    /// <summary>Events of a page where no limit is given.</summary>
    public const int DefaultLimit = 1000;

    /// <summary>The same for pages that people read.</summary>
    public const int HtmlLimit = 100;

    private const int MaxLimit = 10_000;

    /// <summary>How many.</summary>
    [FromQuery(Name = "limit")]
    [Description("How many events at most, 1 to 10000; 1000 if left out.")]
    public string? Limit { get; init; }

    /// <summary>From where on.</summary>
    [FromQuery(Name = "cursor")]
    [Description("Where to go on, from the 'next' link of the page before.")]
    public string? Cursor { get; init; }

    /// <summary>In what form.</summary>
    [FromQuery(Name = "f")]
    [Description("geojson, geojsonseq (RFC 8142), csv, kml, fgb (FlatGeobuf), gpkg (GeoPackage), "
        + "shp (zipped shapefile), acled or ucdp (CSV named as theirs), html; by the header Accept if left out.")]
    public string? F { get; init; }

    /// <summary>How many events at most.</summary>
    /// <param name="most">How many where no limit is given.</param>
    /// <exception cref="BadHttpRequestException">The limit is none.</exception>
    internal int ParseLimit(int most)
    {
        if (string.IsNullOrEmpty(Limit)) return most;
        return int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MaxLimit
            ? limit
            : throw EventFilter.Malformed("limit", $"'{Limit}' is no number from 1 to {MaxLimit}");
    }
}
