using System.ComponentModel;
using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Versions;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary><c>/api/events/export</c>: all events of a filter as a file.</summary>
internal static class ExportEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/api/events/export", OpenReads.Methods, Export)
            .RequireCors(OpenReads.Policy)
            .AddEndpointFilter(OgcErrors.CatchAsync)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(ExportQuery))
            .WithTags("Events")
            .WithSummary("All events of a filter as a file, streamed: GeoJSON, CSV, KML, GeoPackage, shapefile, …")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task Export(
        [AsParameters] EventFilterQuery query, [AsParameters] ExportQuery export, ConflictDb db, EventExports exports,
        LiveVersion versions, HttpContext context)
    {
        var filter = EventFilter.Parse(query);
        var name = export.F is null or "" ? "geojson" : export.F;
        if (!exports.Names.Contains(name))
            throw EventFilter.Malformed("f", $"'{name}' is not known; known are {string.Join(", ", exports.Names)}");
        var after = ParseNumber("after", export.After);
        var limit = ParseNumber("limit", export.Limit);
        var version = await versions.ReadAsync(context.RequestAborted);
        if (Conditional.IsKnown(context, version, name)) return;
        filter = await filter.LocateAsync(db, context.RequestAborted);
        await exports.WriteAsync(context, name, filter, after, limit is { } most ? (int)Math.Min(most, int.MaxValue)
            : null);
    }

    private static long? ParseNumber(string parameter, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw EventFilter.Malformed(parameter, $"'{text}' is no number of 1 or more");
    }

    /// <summary>What is asked of an export beside the filter.</summary>
    internal sealed record ExportQuery
    {
        /// <summary>The format.</summary>
        [FromQuery(Name = "f")]
        [Description("geojson, geojsonseq (RFC 8142), csv, kml, fgb (FlatGeobuf), gpkg (GeoPackage), shp "
            + "(zipped shapefile), acled or ucdp (CSV named as theirs); geojson if left out.")]
        public string? F { get; init; }

        /// <summary>Where to go on.</summary>
        [FromQuery(Name = "after")]
        [Description("Id of the last event received, to go on with a file that broke off.")]
        public string? After { get; init; }

        /// <summary>How many.</summary>
        [FromQuery(Name = "limit")]
        [Description("How many events at most; all if left out.")]
        public string? Limit { get; init; }
    }
}
