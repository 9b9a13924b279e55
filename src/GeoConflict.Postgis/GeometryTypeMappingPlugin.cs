using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace GeoConflict.Postgis;

/// <summary>Maps every NetTopologySuite class to the column type <c>geometry</c>, or to the type the model
/// names.</summary>
internal sealed class GeometryTypeMappingPlugin : IRelationalTypeMappingSourcePlugin
{
    /// <inheritdoc />
    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        var clrType = mappingInfo.ClrType ?? (IsSpatial(mappingInfo.StoreTypeName) ? typeof(Geometry) : null);
        if (clrType is null || !typeof(Geometry).IsAssignableFrom(clrType)) return null;
        var storeType = mappingInfo.StoreTypeName ?? "geometry";
        return (RelationalTypeMapping?)Activator.CreateInstance(
            typeof(GeometryTypeMapping<>).MakeGenericType(clrType), storeType);
    }

    private static bool IsSpatial(string? storeType) =>
        storeType is not null
        && (storeType.StartsWith("geometry", StringComparison.OrdinalIgnoreCase)
            || storeType.StartsWith("geography", StringComparison.OrdinalIgnoreCase));
}
