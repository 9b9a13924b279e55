using Npgsql;

namespace GeoConflict.Postgis;

/// <summary>NetTopologySuite geometries in plain Npgsql commands.</summary>
public static class NpgsqlDataSourceBuilderExtensions
{
    /// <summary>Lets parameters and columns of PostGIS types be NetTopologySuite geometries.</summary>
    public static NpgsqlDataSourceBuilder UseNetTopologySuite(this NpgsqlDataSourceBuilder builder)
    {
        builder.AddTypeInfoResolverFactory(new GeometryTypeInfoResolverFactory());
        return builder;
    }
}
