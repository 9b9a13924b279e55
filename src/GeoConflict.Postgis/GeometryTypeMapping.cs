using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoConflict.Postgis;

/// <summary>One NetTopologySuite class as a PostGIS column.</summary>
/// <typeparam name="TGeometry">The class.</typeparam>
public sealed class GeometryTypeMapping<TGeometry> : RelationalGeometryTypeMapping<TGeometry, TGeometry>
    where TGeometry : Geometry
{
    /// <summary>Maps the class to a column type such as <c>geometry(Point,4326)</c>.</summary>
    public GeometryTypeMapping(string storeType)
        : base(converter: null, storeType, jsonValueReaderWriter: null)
    {
    }

    private GeometryTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters, converter: null)
    {
    }

    /// <inheritdoc />
    protected override Type WktReaderType => typeof(WKTReader);

    /// <inheritdoc />
    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new GeometryTypeMapping<TGeometry>(parameters);

    /// <inheritdoc />
    public override MethodInfo GetDataReaderMethod() =>
        typeof(System.Data.Common.DbDataReader).GetMethod(nameof(System.Data.Common.DbDataReader.GetFieldValue))
            ?.MakeGenericMethod(typeof(TGeometry))
        ?? throw new InvalidOperationException("DbDataReader has no GetFieldValue.");

    /// <inheritdoc />
    protected override string AsText(object value) => ((Geometry)value).AsText();

    /// <inheritdoc />
    protected override int GetSrid(object value) => ((Geometry)value).SRID;

    /// <inheritdoc />
    protected override string GenerateNonNullSqlLiteral(object value)
    {
        var geometry = (Geometry)value;
        var isGeography = StoreType.StartsWith("geography", StringComparison.OrdinalIgnoreCase);
        var literal = string.Create(
            CultureInfo.InvariantCulture, $"'SRID={geometry.SRID};{geometry.AsText()}'");
        return (isGeography ? "GEOGRAPHY " : "GEOMETRY ") + literal;
    }
}
