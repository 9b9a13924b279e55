using GeoConflict.Api.Data;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Exports;
using GeoConflict.Api.Ogc.Feed;
using GeoConflict.Api.Ogc.Items;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Api.Ogc.Tiles;
using GeoConflict.Api.Ogc.Timelines;
using GeoConflict.Api.Ogc.Versions;

namespace GeoConflict.Api.Ogc;

/// <summary>What GIS programs read, as a feature.</summary>
internal static class OgcServices
{
    /// <summary>Registers the collections, the connections they are read through and the version they are kept
    /// by.</summary>
    public static IServiceCollection AddOgc(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new ReadDatabase(connectionString));
        services.AddSingleton(provider => new LiveVersion(
            connectionString, provider.GetRequiredService<DataVersion>()));
        services.AddHostedService(provider => provider.GetRequiredService<LiveVersion>());
        services.AddSingleton<CollectionRegistry>();
        services.AddSingleton<CrsCatalogue>();
        services.AddSingleton<ExtentReader>();
        services.AddSingleton<ItemsParser>();
        services.AddSingleton<ItemsWriter>();
        services.AddSingleton<MatchCounter>();
        services.AddSingleton<SnapshotReader>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<EventTiles>();
        services.AddSingleton<CollectionTiles>();
        services.AddSingleton<ExportRows>();
        services.AddSingleton<EventExports>();
        services.AddSingleton<EventFeed>();
        services.AddSingleton<EventDayCounter>();
        return services;
    }
}
