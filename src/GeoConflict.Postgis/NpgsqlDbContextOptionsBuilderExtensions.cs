using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace GeoConflict.Postgis;

/// <summary>NetTopologySuite geometries in EF Core entities and queries.</summary>
public static class NpgsqlDbContextOptionsBuilderExtensions
{
    /// <summary>Maps NetTopologySuite geometries and translates their methods to PostGIS functions.</summary>
    /// <remarks>Where the context is given a data source, call the same method on its builder too.</remarks>
    public static NpgsqlDbContextOptionsBuilder UseNetTopologySuite(this NpgsqlDbContextOptionsBuilder builder)
    {
        var core = ((IRelationalDbContextOptionsBuilderInfrastructure)builder).OptionsBuilder;
        var extension = core.Options.FindExtension<PostgisOptionsExtension>() ?? new PostgisOptionsExtension();
        ((IDbContextOptionsBuilderInfrastructure)core).AddOrUpdateExtension(extension);
        return builder;
    }
}
