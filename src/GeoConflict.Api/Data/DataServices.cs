using GeoConflict.Postgis;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Data;

/// <summary>The store, as a feature.</summary>
public static class DataServices
{
    /// <summary>Registers the data source, the EF Core context (also as a factory), the migrator and the
    /// keys.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">An Npgsql connection string.</param>
    public static IServiceCollection AddData(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => BuildDataSource(connectionString));
        services.AddDbContextFactory<ConflictDb>((provider, options) => options.UseNpgsql(
            provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseNetTopologySuite()));
        services.AddSingleton<Migrator>();
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditLog>();
        return services;
    }

    /// <summary>A pool of connections that know geometries.</summary>
    public static NpgsqlDataSource BuildDataSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.ApplicationName ??= "geoconflict";
        builder.UseNetTopologySuite();
        return builder.Build();
    }
}
