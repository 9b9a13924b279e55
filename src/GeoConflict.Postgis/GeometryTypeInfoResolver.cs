using NetTopologySuite.Geometries;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace GeoConflict.Postgis;

/// <summary>Tells Npgsql which converter serves the PostGIS types <c>geometry</c> and <c>geography</c>.</summary>
internal sealed class GeometryTypeInfoResolver : IPgTypeInfoResolver
{
    private static readonly string[] DataTypeNames = ["geometry", "geography"];

    private readonly TypeInfoMappingCollection mappings = MapAll();

    /// <inheritdoc />
    public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) =>
        mappings.Find(type, dataTypeName, options);

    private static TypeInfoMappingCollection MapAll()
    {
        var mappings = new TypeInfoMappingCollection();
        foreach (var dataTypeName in DataTypeNames)
        {
            Map<Geometry>(mappings, dataTypeName, isDefault: true);
            Map<Point>(mappings, dataTypeName);
            Map<LineString>(mappings, dataTypeName);
            Map<Polygon>(mappings, dataTypeName);
            Map<MultiPoint>(mappings, dataTypeName);
            Map<MultiLineString>(mappings, dataTypeName);
            Map<MultiPolygon>(mappings, dataTypeName);
            Map<GeometryCollection>(mappings, dataTypeName);
        }

        return mappings;
    }

    private static void Map<TGeometry>(TypeInfoMappingCollection mappings, string dataTypeName, bool isDefault = false)
        where TGeometry : Geometry =>
        mappings.AddType<TGeometry>(
            dataTypeName,
            (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<TGeometry>()),
            isDefault);
}
