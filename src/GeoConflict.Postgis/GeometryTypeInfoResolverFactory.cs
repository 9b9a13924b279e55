using Npgsql.Internal;

namespace GeoConflict.Postgis;

/// <summary>Gives Npgsql the resolver of the PostGIS types; arrays of geometries are not served.</summary>
internal sealed class GeometryTypeInfoResolverFactory : PgTypeInfoResolverFactory
{
    /// <inheritdoc />
    public override IPgTypeInfoResolver CreateResolver() => new GeometryTypeInfoResolver();

    /// <inheritdoc />
    public override IPgTypeInfoResolver? CreateArrayResolver() => null;
}
