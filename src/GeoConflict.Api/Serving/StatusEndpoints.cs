using GeoConflict.Api.Data;
using GeoConflict.Api.Geoparse;
using GeoConflict.Gazetteer;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Serving;

/// <summary><c>/api/status</c>: how much there is.</summary>
public static class StatusEndpoints
{
    /// <summary>Counts of events, articles and places.</summary>
    public static void MapStatus(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/status", GetStatus)
            .WithTags("Status").AcceptsOnly().WithSummary("How many events, articles and places there are");

    private static async Task<ServiceStatus> GetStatus(
        ConflictDb db, DataVersion version, SharedPipeline pipeline, CancellationToken cancellationToken)
    {
        var events = await db.Events.AsNoTracking().Where(e => e.Status != "rejected").GroupBy(_ => 1)
            .Select(all => new
            {
                Count = all.Count(),
                First = all.Min(e => e.DateStart ?? e.DateEnd),
                Last = all.Max(e => e.DateEnd),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var articles = await db.Articles.AsNoTracking().GroupBy(a => a.Status)
            .Select(group => new { Status = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Status, group => group.Count, StringComparer.Ordinal, cancellationToken);
        return new ServiceStatus(
            events?.Count ?? 0,
            articles.Values.Sum(),
            articles.GetValueOrDefault("queued") + articles.GetValueOrDefault("coding"),
            articles.GetValueOrDefault("failed"),
            events?.First,
            events?.Last,
            await version.ReadAsync(cancellationToken),
            GazetteerOf(pipeline),
            ProgramVersion.Text);
    }

    private static GazetteerStatus? GazetteerOf(SharedPipeline pipeline)
    {
        if (!pipeline.IsReady) return null;
        var gazetteer = pipeline.Get().Gazetteer;
        return new GazetteerStatus(gazetteer.Count, (gazetteer as GazetteerIndex)?.NameCount);
    }
}
