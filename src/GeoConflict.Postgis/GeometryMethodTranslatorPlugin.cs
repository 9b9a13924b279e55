using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace GeoConflict.Postgis;

/// <summary>Brings the geometry translator to EF Core's query pipeline.</summary>
internal sealed class GeometryMethodTranslatorPlugin(
    ISqlExpressionFactory expressions, IRelationalTypeMappingSource typeMappings) : IMethodCallTranslatorPlugin
{
    /// <inheritdoc />
    public IEnumerable<IMethodCallTranslator> Translators { get; } =
        [new GeometryMethodTranslator(expressions, typeMappings)];
}
