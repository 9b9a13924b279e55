using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace GeoConflict.Postgis;

/// <summary>Turns the methods of a geometry that this program uses into PostGIS functions.</summary>
/// <remarks>Distances are in the units of the coordinates, as in NetTopologySuite; metres by
/// <see cref="PostgisDbFunctionsExtensions"/>.</remarks>
internal sealed class GeometryMethodTranslator(
    ISqlExpressionFactory expressions, IRelationalTypeMappingSource typeMappings) : IMethodCallTranslator
{
    /// <inheritdoc />
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType == typeof(PostgisDbFunctionsExtensions)) return TranslateInMetres(method, arguments);
        if (instance is null || !typeof(Geometry).IsAssignableFrom(method.DeclaringType)) return null;
        return method.Name switch
        {
            nameof(Geometry.Intersects) => Bool("ST_Intersects", [.. Alike(instance, arguments[0])]),
            nameof(Geometry.Within) => Bool("ST_Within", [.. Alike(instance, arguments[0])]),
            nameof(Geometry.Contains) => Bool("ST_Contains", [.. Alike(instance, arguments[0])]),
            nameof(Geometry.IsWithinDistance) =>
                Bool("ST_DWithin", [.. Alike(instance, arguments[0]), Number(arguments[1])]),
            nameof(Geometry.Distance) => Call("ST_Distance", [.. Alike(instance, arguments[0])], typeof(double)),
            nameof(Geometry.Buffer) when arguments.Count == 1 =>
                Call("ST_Buffer", [Mapped(instance), Number(arguments[0])], typeof(Geometry)),
            _ => null,
        };
    }

    private SqlExpression? TranslateInMetres(MethodInfo method, IReadOnlyList<SqlExpression> arguments)
    {
        // The first argument is EF.Functions itself.
        var pair = Alike(arguments[1], arguments[2]).Select(AsGeography).ToArray();
        return method.Name switch
        {
            nameof(PostgisDbFunctionsExtensions.IsWithinMetres) =>
                Bool("ST_DWithin", [.. pair, Number(arguments[3])]),
            nameof(PostgisDbFunctionsExtensions.DistanceM) => Call("ST_Distance", pair, typeof(double)),
            _ => null,
        };
    }

    private SqlExpression AsGeography(SqlExpression geometry) =>
        expressions.Convert(geometry, typeof(Geometry), typeMappings.FindMapping(typeof(Geometry), "geography"));

    /// <summary>Both sides with one mapping, so that a parameter is sent as the column's kind of value.</summary>
    private SqlExpression[] Alike(SqlExpression left, SqlExpression right)
    {
        var mapping = ExpressionExtensions.InferTypeMapping(left, right) ?? typeMappings.FindMapping(typeof(Geometry));
        return [expressions.ApplyTypeMapping(left, mapping), expressions.ApplyTypeMapping(right, mapping)];
    }

    private SqlExpression Mapped(SqlExpression geometry) =>
        expressions.ApplyTypeMapping(geometry, geometry.TypeMapping ?? typeMappings.FindMapping(typeof(Geometry)));

    private SqlExpression Number(SqlExpression number) =>
        expressions.ApplyTypeMapping(number, typeMappings.FindMapping(typeof(double)));

    private SqlExpression Bool(string function, SqlExpression[] arguments) => Call(function, arguments, typeof(bool));

    private SqlExpression Call(string function, SqlExpression[] arguments, Type returnType) =>
        expressions.Function(
            function,
            arguments,
            nullable: true,
            argumentsPropagateNullability: [.. arguments.Select(_ => true)],
            returnType,
            typeMappings.FindMapping(returnType));
}
