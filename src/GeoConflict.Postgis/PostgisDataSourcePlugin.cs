using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace GeoConflict.Postgis;

/// <summary>Serves contexts that are given a connection string: EF Core then builds the data source itself.</summary>
internal sealed class PostgisDataSourcePlugin : INpgsqlDataSourceConfigurationPlugin
{
    /// <inheritdoc />
    public void Configure(NpgsqlDataSourceBuilder npgsqlDataSourceBuilder) =>
        npgsqlDataSourceBuilder.UseNetTopologySuite();
}
